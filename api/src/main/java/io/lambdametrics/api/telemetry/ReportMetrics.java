// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The metrics of a {@code platform.report}, as the platform sent them. Managed instances send only
 * the duration. All values are doubles, since AWS's code writes fractions where its documentation
 * promises whole numbers.
 *
 * @param durationMs the duration of the invocation in milliseconds, with extensions and an
 *     initialization that is repeated inside it. On a timeout it can be less than the runtime's own
 *     duration.
 * @param billedDurationMs the time that AWS bills, including a restore and (since August 2025) an
 *     initialization
 * @param memorySizeMb the function's memory, in MiB
 * @param maxMemoryUsedMb the largest memory use of the environment so far, in MiB
 * @param initDurationMs the duration of the cold start's initialization; only in the first report
 * @param restoreDurationMs the duration of the restore; only in the first report after it
 * @param billedRestoreDurationMs the restore's part of {@code billedDurationMs}
 */
public record ReportMetrics(
    OptionalDouble durationMs,
    OptionalDouble billedDurationMs,
    OptionalDouble memorySizeMb,
    OptionalDouble maxMemoryUsedMb,
    OptionalDouble initDurationMs,
    OptionalDouble restoreDurationMs,
    OptionalDouble billedRestoreDurationMs) {

  public ReportMetrics {
    Objects.requireNonNull(durationMs, "durationMs");
    Objects.requireNonNull(billedDurationMs, "billedDurationMs");
    Objects.requireNonNull(memorySizeMb, "memorySizeMb");
    Objects.requireNonNull(maxMemoryUsedMb, "maxMemoryUsedMb");
    Objects.requireNonNull(initDurationMs, "initDurationMs");
    Objects.requireNonNull(restoreDurationMs, "restoreDurationMs");
    Objects.requireNonNull(billedRestoreDurationMs, "billedRestoreDurationMs");
  }

  /** Returns metrics with only a duration, as managed instances send them. */
  public static ReportMetrics ofDuration(double durationMs) {
    return new ReportMetrics(
        OptionalDouble.of(durationMs),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
