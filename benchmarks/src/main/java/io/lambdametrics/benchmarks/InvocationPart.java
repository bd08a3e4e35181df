package io.lambdametrics.benchmarks;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Many invocations of a short function in one process. */
final class InvocationPart {

  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS_PER_US = 1_000;
  private static final Invocation SHORT =
      Invocation.success().lasting(Duration.ofMillis(5)).printing("one line of the function");

  /** Not counted: what a start leaves to be done later is done in it. */
  private static final Invocation SETTLING = Invocation.success().lasting(Duration.ofSeconds(1));

  private InvocationPart() {}

  static void measure(Subject subject, PushReceiver receiver, int invocations, Figures figures)
      throws InterruptedException, MisbehavedException {
    try (WatchedExtension extension = WatchedExtension.start(subject)) {
      extension.invoke(SETTLING);
      ProcessMeter meter = extension.meter();
      long cpuBefore = meter.cpuNanos();
      long pushesBefore = receiver.pushes();
      long cpuAfter = cpuBefore;
      for (int i = 0; i < invocations; i++) {
        extension.invoke(SHORT);
        // Each time, because threads that have ended do not tell any more.
        cpuAfter = meter.cpuNanos();
      }
      figures.add(Figure.CPU_PER_INVOCATION, (cpuAfter - cpuBefore) / NANOS_PER_US / invocations);
      figures.add(Figure.RESIDENT_AFTER, meter.memory().residentBytes() / MEGABYTE);
      figures.add(Figure.PUSHES, (double) (receiver.pushes() - pushesBefore));
      added(extension.report(), invocations, figures);
    }
  }

  /** What is not told of invocations adds nothing to them. */
  private static void added(ExtensionReport report, int invocations, Figures figures) {
    List<Double> holds =
        report.events().contains("INVOKE")
            ? report.holdMs().subList(report.holdMs().size() - invocations, report.holdMs().size())
            : Collections.nCopies(invocations, 0.0);
    figures.add(Figure.ADDED_P50, quantile(holds, 0.5));
    figures.add(Figure.ADDED_P99, quantile(holds, 0.99));
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
  }
}
