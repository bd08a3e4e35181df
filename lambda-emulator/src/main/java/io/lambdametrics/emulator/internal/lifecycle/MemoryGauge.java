package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessStatistics;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;

/** The most memory that an environment used so far, for {@code maxMemoryUsedMB}. */
final class MemoryGauge {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** What the built-in function and the runtime around it count for. */
  private static final int BUILT_IN_MB = 32;

  private final int memorySizeMb;
  private final ResourceLimits limits;
  private int maxUsedMb;

  MemoryGauge(FunctionSettings settings, ResourceLimits limits) {
    this.memorySizeMb = settings.memorySizeMb();
    this.limits = limits;
  }

  /** All of it is used up. */
  int full() {
    maxUsedMb = memorySizeMb;
    return maxUsedMb;
  }

  /** What the kernel says of all, else the peaks of all processes; at most the memory size. */
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
