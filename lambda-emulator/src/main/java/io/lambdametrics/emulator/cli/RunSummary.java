package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A summary of a run, for people. */
record RunSummary(List<InvocationResult> invocations, List<ExtensionReport> extensions) {

  RunSummary {
    invocations = List.copyOf(invocations);
    extensions = List.copyOf(extensions);
  }

  /** Tells whether every process of every extension behaved. */
  boolean allBehaved() {
    return extensions.stream().allMatch(ExtensionReport::behaved);
  }

  List<String> lines() {
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
    lines.add("  exec to register     " + spread(processes, ExtensionReport::registerMs));
    lines.add("  exec to first next   " + spread(processes, ExtensionReport::firstNextMs));
    lines.add("  memory at next (MiB) " + spread(processes, RunSummary::mebibytes));
    lines.add("  cpu time at next     " + spread(processes, ExtensionReport::cpuMs));
    lines.add(
        "  post-runtime hold    "
            + spread(processes.stream().flatMap(p -> p.holdMs().stream()).toList()));
    lines.add("  SHUTDOWN to exit     " + spread(processes, ExtensionReport::shutdownMs));
    lines.add("  end                  " + counted(processes, RunSummary::end));
    processes.stream()
        .flatMap(process -> process.problem().stream())
        .distinct()
        .forEach(problem -> lines.add("  PROBLEM              " + problem));
  }

  private static OptionalDouble mebibytes(ExtensionReport report) {
    return report.residentBytes().isPresent()
        ? OptionalDouble.of(report.residentBytes().getAsLong() / (1024.0 * 1024.0))
        : OptionalDouble.empty();
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

  private static String spread(
      List<ExtensionReport> processes, Function<ExtensionReport, OptionalDouble> figure) {
    return spread(
        processes.stream().map(figure).flatMapToDouble(OptionalDouble::stream).boxed().toList());
  }

  private static String spread(List<Double> values) {
    if (values.isEmpty()) {
      return "-";
    }
    List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    return String.format(
        Locale.ROOT,
        "p50 %.1f, max %.1f",
        sorted.get((sorted.size() - 1) / 2),
        sorted.get(sorted.size() - 1));
  }
}
