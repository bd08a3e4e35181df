package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The figures of a {@code platform.report}, as the platform sent them. Managed instances send only
 * the duration. All are doubles since AWS's own code writes fractions where its documents promise
 * whole numbers.
 *
 * @param durationMs the invocation: runtime, extensions and an initialization repeated inside it;
 *     milliseconds. On a time-out it can be below the runtime's own duration.
 * @param billedDurationMs what AWS bills, restore and (since August 2025) initialization included
 * @param memorySizeMb the function's memory, in MiB
 * @param maxMemoryUsedMb the most that the environment has used so far, in MiB
 * @param initDurationMs the cold start's initialization; only in the first report after one
 * @param restoreDurationMs the restore; only in the first report after one
 * @param billedRestoreDurationMs the part of {@code billedDurationMs} that is restore
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

  /** A report with nothing but a duration, as managed instances send it. */
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
