// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessStatistics;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;

/** Measures the highest use of memory of an environment, for {@code maxMemoryUsedMB}. */
final class MemoryGauge {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** The assumed memory of the built-in function and its runtime. */
  private static final int BUILT_IN_MB = 32;

  private final int memorySizeMb;
  private final ResourceLimits limits;
  private int maxUsedMb;

  MemoryGauge(FunctionSettings settings, ResourceLimits limits) {
    this.memorySizeMb = settings.memorySizeMb();
    this.limits = limits;
  }

  /** Records that the memory is used up. */
  int full() {
    maxUsedMb = memorySizeMb;
    return maxUsedMb;
  }

  /**
   * Returns the kernel's figure for all processes or else the sum of their peaks, at most the
   * memory size.
   */
  int maxUsedMb(EnvironmentRun run) {
    long bytes =
        run.runtime().flatMap(FunctionRuntime::process).isPresent() ? 0 : BUILT_IN_MB * MEBIBYTE;
    bytes += limits.peakBytes().orElseGet(() -> peaks(run));
    int usedMb = (int) Math.min(memorySizeMb, (bytes + MEBIBYTE - 1) / MEBIBYTE);
    maxUsedMb = Math.max(maxUsedMb, usedMb);
    return maxUsedMb;
  }

  private static long peaks(EnvironmentRun run) {
    long bytes = 0;
    for (ChildProcess process : run.processes()) {
      bytes += process.statistics().map(ProcessStatistics::peakResidentBytes).orElse(0L);
    }
    return bytes;
  }
}
