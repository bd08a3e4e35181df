// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A figure that was invoked and stored.
 *
 * @param name the series
 * @param query the query for the sum over all environments
 * @param invoked the figure that was invoked
 * @param stored the figure that is stored
 */
record SumCheck(String name, String query, double invoked, double stored) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Durations are reported in microseconds; this is half of one in seconds. */
  private static final double HALF_A_MICROSECOND = 0.5e-6;

  /** How a figure of all environments is computed from what is stored. */
  private enum Kind {
    /** Totals since the environment began: the latest ones. */
    TOTAL("sum(last_over_time(%s[1h]))"),
    /** Figures of a window: all of them. */
    WINDOW("sum(sum_over_time(%s[1h]))"),
    /** Largest values of a window: the largest one. */
    LARGEST("max(max_over_time(%s[1h]))");

    private final String query;

    Kind(String query) {
      this.query = query;
    }
  }

  private static SumCheck of(Kind kind, String name, double invoked) {
    return new SumCheck(name, String.format(Locale.ROOT, kind.query, name), invoked, Double.NaN);
  }

  private static SumCheck of(Kind kind, String name, long invoked) {
    return of(kind, name, (double) invoked);
  }

  /** Returns the figures of a backend, without the stored ones. */
  static List<SumCheck> of(String backend, InvokedTotals invoked) {
    return backend.equals(SenderSettings.SYSDIG) ? ofSysdig(invoked) : ofPrometheus(invoked);
  }

  private static List<SumCheck> ofPrometheus(InvokedTotals invoked) {
    String duration = "aws_lambda_duration_seconds";
    return List.of(
        of(Kind.TOTAL, "aws_lambda_invocations_total", invoked.invocations()),
        of(Kind.TOTAL, "aws_lambda_errors_total", invoked.errors()),
        of(Kind.TOTAL, duration + "_sum", invoked.durationMicros() / 1e6),
        of(Kind.TOTAL, duration + "_count", invoked.invocations()),
        of(Kind.TOTAL, duration + "_bucket{le=\"1.0\"}", invoked.withinOneSecond()),
        of(Kind.TOTAL, duration + "_bucket{le=\"+Inf\"}", invoked.invocations()),
        of(
            Kind.TOTAL,
            "aws_lambda_postruntime_extensions_duration_seconds_sum",
            invoked.extensionMicros() / 1e6),
        of(
            Kind.TOTAL,
            "aws_lambda_postruntime_extensions_duration_seconds_count",
            invoked.invocations()));
  }

  private static List<SumCheck> ofSysdig(InvokedTotals invoked) {
    String duration = "aws_lambda_duration";
    String extensions = "aws_lambda_postruntime_extensions_duration";
    return List.of(
        of(Kind.WINDOW, "aws_lambda_invocations", invoked.invocations()),
        of(Kind.WINDOW, "aws_lambda_errors", invoked.errors()),
        of(Kind.TOTAL, duration + "_sum", invoked.durationMicros() / 1e3),
        of(Kind.TOTAL, duration + "_count", invoked.invocations()),
        of(Kind.LARGEST, duration + "_max", invoked.longestMicros() / 1e3),
        of(Kind.TOTAL, extensions + "_sum", invoked.extensionMicros() / 1e3),
        of(Kind.TOTAL, extensions + "_count", invoked.invocations()));
  }

  /** Returns this figure with what a store has now; NaN if that is nothing. */
  SumCheck read(LocalServer store) throws IOException, InterruptedException {
    double value =
        JSON.readTree(store.queryOnce(query)).at("/data/result/0/value/1").asDouble(Double.NaN);
    return new SumCheck(name, query, invoked, value);
  }

  /** Returns whether both figures are the same, to the microsecond. */
  boolean isExact() {
    return Math.abs(stored - invoked) < HALF_A_MICROSECOND;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %s invoked, %s stored", name, number(invoked), number(stored));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.6f", value);
  }
}
