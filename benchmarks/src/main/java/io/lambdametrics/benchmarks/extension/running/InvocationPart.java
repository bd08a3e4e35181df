// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.benchmarks.PushReceiver;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Invokes a short function many times in one process. */
public final class InvocationPart {

  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS_PER_US = 1_000;
  static final Invocation SHORT =
      Invocation.success().lasting(Duration.ofMillis(5)).printing("one line of the function");

  /** Gives the extension time for the work that it postpones at the start. Not counted. */
  static final Invocation SETTLING = Invocation.success().lasting(Duration.ofSeconds(1));

  private InvocationPart() {}

  public static void measure(
      Subject subject, Path folder, PushReceiver receiver, int invocations, FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    try (WatchedExtension extension = WatchedExtension.start(subject, folder)) {
      extension.invoke(SETTLING);
      long pushesBefore = receiver.pushes();
      invoke(
          extension,
          invocations,
          figures,
          BenchmarkFigure.CPU_PER_INVOCATION,
          BenchmarkFigure.RESIDENT_AFTER);
      figures.add(BenchmarkFigure.PUSHES, (double) (receiver.pushes() - pushesBefore));
      added(extension.report(), invocations, figures);
    }
  }

  /** Measures the strategy {@code periodic}. */
  public static void measurePeriodic(
      Subject subject, Path folder, int invocations, FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    try (WatchedExtension extension =
        WatchedExtension.start(subject.withPeriodicStrategy(), folder)) {
      extension.invoke(SETTLING);
      invoke(
          extension,
          invocations,
          figures,
          BenchmarkFigure.PERIODIC_CPU,
          BenchmarkFigure.PERIODIC_RESIDENT);
    }
  }

  private static void invoke(
      WatchedExtension extension,
      int invocations,
      FigureSamples figures,
      BenchmarkFigure cpuPerInvocation,
      BenchmarkFigure residentAfter)
      throws InterruptedException, MisbehavedException {
    ProcessMeter meter = extension.meter();
    long cpuBefore = meter.cpuNanos();
    long cpuAfter = cpuBefore;
    for (int i = 0; i < invocations; i++) {
      extension.invoke(SHORT);
      // Measured each time, because a thread's exact CPU time is lost when the thread ends.
      cpuAfter = meter.cpuNanos();
    }
    figures.add(cpuPerInvocation, (cpuAfter - cpuBefore) / NANOS_PER_US / invocations);
    figures.add(residentAfter, meter.memory().residentBytes() / MEGABYTE);
  }

  /** An extension that does not register for INVOKE adds nothing to invocations. */
  private static void added(ExtensionReport report, int invocations, FigureSamples figures) {
    List<Double> holds =
        report.events().contains("INVOKE")
            ? report.holdMs().subList(report.holdMs().size() - invocations, report.holdMs().size())
            : Collections.nCopies(invocations, 0.0);
    figures.add(BenchmarkFigure.ADDED_P50, quantile(holds, 0.5));
    figures.add(BenchmarkFigure.ADDED_P99, quantile(holds, 0.99));
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
  }
}
