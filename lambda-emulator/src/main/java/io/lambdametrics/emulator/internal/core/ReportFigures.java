// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of an invocation in {@code platform.report}.
 *
 * @param initDurationMs duration of the init of a cold start
 * @param restored the restore before the invocation
 * @param initFailed whether the init inside the invocation failed
 * @param overheadFrom when the runtime was done, if extensions were active; otherwise 0
 * @param overheadTo when the last extension was ready
 */
public record ReportFigures(
    double durationMs,
    OptionalDouble initDurationMs,
    Optional<Restored> restored,
    boolean initFailed,
    int maxMemoryUsedMb,
    long overheadFrom,
    long overheadTo) {

  /**
   * A restore from a snapshot.
   *
   * @param billedMs the part that the runtime took
   */
  public record Restored(double durationMs, long billedMs) {}

  /** Tells whether extensions held the environment after the runtime was done. */
  public boolean extensionsHeld() {
    return overheadFrom != 0;
  }

  public ObjectNode toJson(int memorySizeMb) {
    long billedRestoreMs = restored.map(Restored::billedMs).orElse(0L);
    ObjectNode metrics =
        PlatformJson.object()
            .put("durationMs", durationMs)
            .put(
                "billedDurationMs",
                (long) Math.ceil(durationMs + initDurationMs.orElse(0)) + billedRestoreMs)
            .put("memorySizeMB", memorySizeMb)
            .put("maxMemoryUsedMB", maxMemoryUsedMb);
    initDurationMs.ifPresent(init -> metrics.put("initDurationMs", init));
    restored.ifPresent(
        restore ->
            metrics
                .put("restoreDurationMs", restore.durationMs())
                .put("billedRestoreDurationMs", restore.billedMs()));
    return metrics;
  }
}
