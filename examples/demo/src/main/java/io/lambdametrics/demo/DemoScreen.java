package io.lambdametrics.demo;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the demo shows. May be used by several threads. */
final class DemoScreen {

  private final PrintStream out;
  private final long start = System.nanoTime();

  DemoScreen(PrintStream out) {
    this.out = out;
  }

  synchronized void begin(DemoOptions options, Receiver receiver) {
    line("function   orders, built into the emulator, time-out 3 s");
    line("extension  %s, a process of its own, pushing every 2 s", options.layer());
    line("receiver   %s at %s", options.receiver(), receiver.writeUrl());
    line("");
  }

  synchronized void invoked(int number, InvocationResult result) {
    at("invoked    #%d %s, %.3f ms%s", number, result.outcome(), result.durationMs(), init(result));
  }

  /** One line for each push: the four metrics of the window. */
  synchronized void pushed(List<StoredSeries> series) {
    at(
        "received   invocations %.0f, errors %.0f, duration %s ms, extensions %s ms",
        last(series, RunTotals.INVOCATIONS),
        last(series, RunTotals.ERRORS),
        millis(last(series, "aws_lambda_duration")),
        millis(last(series, "aws_lambda_postruntime_extensions_duration")));
  }

  synchronized void summary(List<ExtensionReport> extensions, RunTotals invoked, RunTotals received) {
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
          extension.behaved() ? "ended well" : "ENDED BADLY: " + extension);
    }
    line("");
    line("%-50s %12s %12s", "", "invoked", "received");
    for (String name : invoked.values().keySet()) {
      line(
          "%-50s %12s %12s   %s",
          name,
          figure(invoked.get(name)),
          figure(received.get(name)),
          invoked.agreesOn(name, received) ? "ok" : "DIFFERENT");
    }
    line("");
    line(invoked.agreesWith(received) ? "All figures agree." : "The figures do not agree.");
  }

  private static String init(InvocationResult result) {
    OptionalDouble cold = result.initDurationMs();
    OptionalDouble inline = result.inlineInitMs();
    if (cold.isPresent()) {
      return String.format(Locale.ROOT, " after a cold start of %.0f ms", cold.getAsDouble());
    }
    return inline.isPresent() ? " with a new start of all processes inside" : "";
  }

  private static double last(List<StoredSeries> all, String name) {
    return all.stream()
        .filter(series -> series.name().equals(name) && !series.samples().isEmpty())
        .mapToDouble(series -> series.samples().get(series.samples().size() - 1).value())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String millis(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String figure(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private void at(String format, Object... args) {
    double seconds = (System.nanoTime() - start) / 1e9;
    line("%6.1f s  %s", seconds, String.format(Locale.ROOT, format, args));
  }

  private void line(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
