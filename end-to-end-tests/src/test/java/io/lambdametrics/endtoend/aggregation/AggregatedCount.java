// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.aggregation;

import io.lambdametrics.receiver.StoredSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The increase of a series that counts all invocations, over all aggregators that wrote it.
 *
 * @param labels the labels of the series, without the name of the aggregator
 * @param aggregators how many aggregators wrote it
 * @param invocations the sum of the increases
 */
record AggregatedCount(Map<String, String> labels, int aggregators, double invocations) {

  /** How many such series a function has, with the default bounds of the durations. */
  static final int SERIES = 5;

  private static final String INVOCATIONS = "aws_lambda_invocations_total";

  /** Longer than all invocations of a test, in seconds. */
  private static final double LONG = 60;

  /** Returns the counts among stored series. */
  static List<AggregatedCount> of(List<StoredSeries> stored) {
    Map<String, AggregatedCount> counts = new TreeMap<>();
    for (StoredSeries series : stored) {
      if (countsAllInvocations(series)) {
        Map<String, String> labels = new TreeMap<>(series.labels());
        labels.remove("aggregator");
        counts.merge(
            labels.toString(),
            new AggregatedCount(labels, 1, series.increase()),
            AggregatedCount::plus);
      }
    }
    return new ArrayList<>(counts.values());
  }

  private static boolean countsAllInvocations(StoredSeries series) {
    return switch (series.name()) {
      case INVOCATIONS, "aws_lambda_duration_seconds_count" -> true;
      case "aws_lambda_duration_seconds_bucket" -> {
        String bound = series.labels().getOrDefault("le", "");
        yield bound.equals("+Inf") || Double.parseDouble(bound) >= LONG;
      }
      default -> false;
    };
  }

  private AggregatedCount plus(AggregatedCount other) {
    return new AggregatedCount(
        labels, aggregators + other.aggregators, invocations + other.invocations);
  }

  /** Returns whether the series moved to another aggregator. */
  boolean hasMoved() {
    return aggregators > 1;
  }

  /** Returns whether the series counts the reports of the invocations. */
  boolean isOfReports() {
    return !INVOCATIONS.equals(labels.get("__name__"));
  }
}
