package io.lambdametrics.benchmarks;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;

/** One start, one short invocation, one SHUTDOWN. */
final class StartPart {

  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS_PER_MS = 1_000_000;
  private static final Duration FUNCTION = Duration.ofMillis(5);

  private StartPart() {}

  static void measure(Subject subject, PushReceiver receiver, Figures figures)
      throws InterruptedException, MisbehavedException {
    long pushedBefore = receiver.bytes();
    try (WatchedExtension extension = WatchedExtension.start(subject)) {
      extension.invoke(Invocation.success().lasting(FUNCTION));
      extension.lambda().shutdown();
      ExtensionReport report = extension.report();
      WatchedExtension.FirstNext next = extension.firstNext();
      figures.add(Figure.REGISTER, report.registerMs());
      figures.add(Figure.FIRST_NEXT, next.afterMs());
      figures.add(Figure.CPU_UNTIL_NEXT, next.cpuNanos() / NANOS_PER_MS);
      figures.add(Figure.RESIDENT, next.memory().residentBytes() / MEGABYTE);
      figures.add(Figure.ANONYMOUS, next.memory().anonymousBytes() / MEGABYTE);
      figures.add(Figure.SHUTDOWN, report.shutdownMs());
      figures.add(Figure.PUSHED, (double) (receiver.bytes() - pushedBefore));
      if (!report.behaved()) {
        figures.note(
            "did not end as Lambda asks: "
                + (report.killed() ? "had to be killed" : "exit code " + report.exitCode()));
      }
    }
  }
}
