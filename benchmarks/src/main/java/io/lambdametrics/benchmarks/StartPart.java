package io.lambdametrics.benchmarks;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;

/** Starts an extension, invokes a short function once, and shuts the environment down. */
final class StartPart {

  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS_PER_MS = 1_000_000;
  private static final Duration FUNCTION = Duration.ofMillis(5);

  private StartPart() {}

  static void measure(Subject subject, PushReceiver receiver, FigureSamples figures)
      throws InterruptedException, MisbehavedException {
    long pushedBefore = receiver.bytes();
    try (WatchedExtension extension = WatchedExtension.start(subject)) {
      extension.invoke(Invocation.success().lasting(FUNCTION));
      extension.lambda().shutdown();
      ExtensionReport report = extension.report();
      WatchedExtension.FirstNext next = extension.firstNext();
      figures.add(BenchmarkFigure.REGISTER, report.registerMs());
      figures.add(BenchmarkFigure.FIRST_NEXT, next.afterMs());
      figures.add(BenchmarkFigure.CPU_UNTIL_NEXT, next.cpuNanos() / NANOS_PER_MS);
      figures.add(BenchmarkFigure.RESIDENT, next.memory().residentBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.ANONYMOUS, next.memory().anonymousBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.SHUTDOWN, report.shutdownMs());
      figures.add(BenchmarkFigure.PUSHED, (double) (receiver.bytes() - pushedBefore));
      if (!report.behaved()) {
        figures.note(
            "did not exit as Lambda requires: "
                + (report.killed() ? "it had to be killed" : "exit code " + report.exitCode()));
      }
    }
  }
}
