package io.lambdametrics.emulator;

/** The most memory that an environment used so far, for {@code maxMemoryUsedMB}. */
final class MemoryGauge {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** What the built-in function and the runtime around it count for. */
  private static final int BUILT_IN_MB = 32;

  private final int memorySizeMb;
  private int maxUsedMb;

  MemoryGauge(int memorySizeMb) {
    this.memorySizeMb = memorySizeMb;
  }

  /** The peaks of all processes together where there is a /proc, at most the memory size. */
  int maxUsedMb(Generation generation) {
    long bytes =
        generation.runtime().flatMap(FunctionRuntime::process).isPresent()
            ? 0
            : BUILT_IN_MB * MEBIBYTE;
    for (ChildProcess process : generation.processes()) {
      bytes += process.statistics().map(ProcessStatistics::peakResidentBytes).orElse(0L);
    }
    int usedMb = (int) Math.min(memorySizeMb, (bytes + MEBIBYTE - 1) / MEBIBYTE);
    maxUsedMb = Math.max(maxUsedMb, usedMb);
    return maxUsedMb;
  }
}
