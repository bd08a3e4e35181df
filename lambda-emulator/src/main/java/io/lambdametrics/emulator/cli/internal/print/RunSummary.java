// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import io.lambdametrics.emulator.internal.report.Distribution;
import io.lambdametrics.emulator.internal.report.Units;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A summary of a run, for people. */
public record RunSummary(List<InvocationResult> invocations, List<ExtensionReport> extensions) {

  public RunSummary {
    invocations = List.copyOf(invocations);
    extensions = List.copyOf(extensions);
  }

  /** Tells whether every process of every extension behaved. */
  public boolean allBehaved() {
    return extensions.stream().allMatch(ExtensionReport::behaved);
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Map<InvocationOutcome, Long> outcomes =
        invocations.stream()
            .collect(
                Collectors.groupingBy(
                    InvocationResult::outcome, TreeMap::new, Collectors.counting()));
    lines.add("invocations: " + invocations.size() + " " + outcomes);
    invocations.stream()
        .flatMap(invocation -> invocation.message().stream())
        .distinct()
        .limit(5)
        .forEach(message -> lines.add("  " + message));
    new TreeMap<>(extensions.stream().collect(Collectors.groupingBy(ExtensionReport::name)))
        .forEach((name, processes) -> addExtension(lines, name, processes));
    lines.add(allBehaved() ? "every extension behaved" : "NOT every extension behaved");
    return lines;
  }

  private static void addExtension(
      List<String> lines, String name, List<ExtensionReport> processes) {
    lines.add("extension " + name + ", processes: " + processes.size());
    lines.add("  exec to register     " + times(processes, ExtensionReport::registerMs));
    lines.add("  exec to first next   " + times(processes, ExtensionReport::firstNextMs));
    lines.add("  memory at first next " + spread(memory(processes), Units::bytes));
    lines.add("  cpu time until then  " + times(processes, ExtensionReport::cpuMs));
    lines.add(
        "  post-runtime hold    "
            + spread(processes.stream().flatMap(p -> p.holdMs().stream()).toList(), Units::millis));
    lines.add("  SHUTDOWN to exit     " + times(processes, ExtensionReport::shutdownMs));
    lines.add("  end                  " + counted(processes, RunSummary::end));
    processes.stream()
        .flatMap(process -> process.problem().stream())
        .distinct()
        .forEach(problem -> lines.add("  PROBLEM              " + problem));
  }

  private static List<Double> memory(List<ExtensionReport> processes) {
    return processes.stream()
        .flatMapToLong(process -> process.residentBytes().stream())
        .mapToObj(bytes -> (double) bytes)
        .toList();
  }

  private static String end(ExtensionReport report) {
    if (report.killed()) {
      return report.events().contains("SHUTDOWN")
          ? "killed at the deadline"
          : "killed, as it did not register for SHUTDOWN";
    }
    return report.exitCode().isPresent()
        ? "exit code " + report.exitCode().getAsInt()
        : "never ran";
  }

  private static String counted(
      List<ExtensionReport> processes, Function<ExtensionReport, String> property) {
    return processes.stream()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue() + "x)")
        .collect(Collectors.joining(", "));
  }

  private static String times(
      List<ExtensionReport> processes, Function<ExtensionReport, OptionalDouble> figure) {
    return spread(
        processes.stream().map(figure).flatMapToDouble(OptionalDouble::stream).boxed().toList(),
        Units::millis);
  }

  private static String spread(List<Double> values, DoubleFunction<String> unit) {
    if (values.isEmpty()) {
      return "-";
    }
    Distribution distribution = Distribution.of(values);
    return "p50 " + unit.apply(distribution.median()) + ", max " + unit.apply(distribution.max());
  }
}
