// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints what the demo does. Safe for use by several threads. */
final class DemoScreen {

  private final PrintStream out;
  private final long start = System.nanoTime();

  DemoScreen(PrintStream out) {
    this.out = out;
  }

  synchronized void start(Path layer, ReceiverKind kind, Receiver receiver) {
    line("function   orders, built into the emulator, timeout 3 s");
    line("extension  %s, in its own process, pushes every 2 s", layer);
    for (URI url : receiver.writeUrls()) {
      line("receiver   %s at %s", kind, url);
    }
    line("");
  }

  /** Prints the address of the page that shows the run. */
  synchronized void live(URI page) {
    line("live page  %s", page);
    line("");
  }

  synchronized void invoked(int number, InvocationResult result) {
    event(
        "invoked    #%d %s, %.3f ms%s",
        number, result.outcome(), result.durationMs(), initialization(result));
  }

  /** Prints one line for a push: four metrics of its window. */
  synchronized void pushed(List<StoredSeries> series) {
    event(
        "received   invocations %.0f, errors %.0f, duration %s ms, extensions %s ms",
        last(series, RunTotals.INVOCATIONS),
        last(series, RunTotals.ERRORS),
        millis(last(series, "aws_lambda_duration")),
        millis(last(series, "aws_lambda_postruntime_extensions_duration")));
  }

  /** Prints one line for aggregated samples of counts or of durations, which have no mean. */
  synchronized void aggregated(List<StoredSeries> series) {
    if (last(series, RunTotals.INVOCATIONS) > 0) {
      event(
          "stored     invocations %.0f, errors %.0f",
          last(series, RunTotals.INVOCATIONS), last(series, RunTotals.ERRORS));
    }
    double longest = last(series, "aws_lambda_duration_max");
    if (!Double.isNaN(longest)) {
      event("stored     duration at most %s ms", millis(longest));
    }
  }

  /** Prints how many series went into the aggregators and how many came out. */
  synchronized void series(int environments, int received, int stored) {
    line("%d series of %d environments came in, %d were stored.", received, environments, stored);
  }

  synchronized void summary(
      List<ExtensionReport> extensions, RunTotals invoked, RunTotals received) {
    line("");
    for (ExtensionReport extension : extensions) {
      line(
          "extension process %d: registered after %s ms, ready after %s ms, %s MB, %s",
          extension.run(),
          millis(extension.registerMs().orElse(Double.NaN)),
          millis(extension.firstNextMs().orElse(Double.NaN)),
          extension.residentBytes().stream()
              .mapToObj(bytes -> "" + bytes / 1_000_000)
              .findFirst()
              .orElse("?"),
          extension.behaved() ? "exited normally" : "FAILED: " + extension);
    }
    line("");
    line("%-50s %12s %12s", "total", "invoked", "received");
    for (String name : invoked.values().keySet()) {
      line(
          "%-50s %12s %12s   %s",
          name,
          number(invoked.get(name)),
          number(received.get(name)),
          invoked.agreesOn(name, received) ? "ok" : "DIFFERENT");
    }
    line("");
    line(invoked.agreesWith(received) ? "All totals agree." : "The totals do not agree.");
  }

  /** Prints where the pages are. */
  synchronized void pages(DemoPages.Files files) {
    line("");
    line("emulator's report  %s", files.report());
    line("what was pushed    %s", files.pushed());
  }

  private static String initialization(InvocationResult result) {
    OptionalDouble coldStart = result.initDurationMs();
    if (coldStart.isPresent()) {
      return String.format(Locale.ROOT, " after a cold start of %.0f ms", coldStart.getAsDouble());
    }
    return result.inlineInitMs().isPresent() ? ", including a restart of all processes" : "";
  }

  private static double last(List<StoredSeries> all, String name) {
    return all.stream()
        .filter(series -> series.name().equals(name))
        .mapToDouble(StoredSeries::last)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String millis(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private void event(String format, Object... args) {
    double seconds = (System.nanoTime() - start) / 1e9;
    line("%6.1f s  %s", seconds, String.format(Locale.ROOT, format, args));
  }

  private void line(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
