// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code docs/metrics.md}, and makes batches to compare the page with a backend. */
public final class MetricsPage {

  private static final Path FILE = Path.of("../docs/metrics.md");

  private MetricsPage() {}

  /**
   * Returns a metric's cell in the table that has the column.
   *
   * @param column the column's heading, such as {@code `sysdig`}
   * @throws IllegalArgumentException if no table with that column has a row for the metric
   */
  public static String cell(String metric, String column) throws IOException {
    int index = -1;
    for (String line : Files.readAllLines(FILE)) {
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        index = -1;
      } else if (cells.contains(column)) {
        index = cells.indexOf(column);
      } else if (index >= 0 && cells.get(0).equals("`" + metric + "`")) {
        return cells.get(index);
      }
    }
    throw new IllegalArgumentException("no " + column + " of " + metric + " in " + FILE);
  }

  /** Returns names as a cell shows them: each once, in backticks, with commas between them. */
  public static String cell(List<String> names) {
    return names.stream()
        .distinct()
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns a batch with one value of one metric.
   *
   * @param kind {@code COUNTER}, {@code GAUGE} or {@code DISTRIBUTION}
   */
  public static MetricBatch batchOf(MetricDescriptor metric, Enum<?> kind) {
    return new MetricBatch(
        Instant.EPOCH, Instant.EPOCH.plusSeconds(10), Labels.NONE, List.of(sample(metric, kind)));
  }

  private static Metric sample(MetricDescriptor metric, Enum<?> kind) {
    return switch (kind.name()) {
      case "COUNTER" -> new Metric.Counter(metric, Labels.NONE, 1, 1);
      case "GAUGE" -> new Metric.Gauge(metric, Labels.NONE, 1);
      case "DISTRIBUTION" -> {
        StatisticSet one = new StatisticSet(1, 1, 1, 1, List.of(1L, 0L));
        BucketBounds bounds = new BucketBounds(List.of(10.));
        yield new Metric.Distribution(metric, Labels.NONE, bounds, one, one);
      }
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    };
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1).split(" \\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
