// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import io.lambdametrics.benchmarks.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Markdown tables of the figures of extensions, aligned for reading as text. */
public final class ResultTable {

  private static final String NONE = "-";

  /** Calls that are rarer than one in twenty invocations are added up in one row. */
  private static final double RARE = 0.05;

  /** The columns of the summary; the figures of one column are separated by a slash. */
  private static final Map<String, List<BenchmarkFigure>> SUMMARY = new LinkedHashMap<>();

  static {
    SUMMARY.put(
        "`register` / first `next`, ms",
        List.of(BenchmarkFigure.RESET_REGISTER, BenchmarkFigure.RESET_NEXT));
    SUMMARY.put("CPU until `next`, ms", List.of(BenchmarkFigure.RESET_CPU));
    SUMMARY.put("resident at `next`, MB", List.of(BenchmarkFigure.RESET_RESIDENT));
    SUMMARY.put(
        "CPU per invocation, µs (`adaptive` / `periodic`)",
        List.of(BenchmarkFigure.CPU_PER_INVOCATION, BenchmarkFigure.PERIODIC_CPU));
    SUMMARY.put(
        "added to an invocation, p50 / p99, ms",
        List.of(BenchmarkFigure.ADDED_P50, BenchmarkFigure.ADDED_P99));
    SUMMARY.put(
        "first `next` with the CPU share of 128 MB, ms", List.of(BenchmarkFigure.SHARE_NEXT));
    SUMMARY.put("zip, MB", List.of(BenchmarkFigure.ZIP));
  }

  private ResultTable() {}

  /** Returns a row for each extension, with the medians that matter most to a user. */
  public static List<String> summary(Map<String, FigureSamples> extensions) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("medians, files in the page cache"));
    SUMMARY.forEach((title, figures) -> header.add(title));
    rows.add(header);
    extensions.forEach(
        (name, samples) -> {
          List<String> row = new ArrayList<>(List.of(name));
          SUMMARY.values().forEach(figures -> row.add(medians(samples, figures)));
          rows.add(row);
        });
    return MarkdownTable.aligned(rows);
  }

  private static String medians(FigureSamples samples, List<BenchmarkFigure> figures) {
    String medians =
        figures.stream()
            .filter(samples::has)
            .map(figure -> figure.format(samples.median(figure).orElseThrow()))
            .collect(Collectors.joining(" / "));
    return medians.isEmpty() ? NONE : medians;
  }

  /** Returns the table of all figures. The first extension is the floor. */
  public static List<String> figures(Map<String, FigureSamples> extensions) {
    List<FigureSamples> columns = List.copyOf(extensions.values());
    List<List<String>> rows = new ArrayList<>();
    rows.add(header("median (minimum), ratio of minima", extensions.keySet()));
    for (BenchmarkFigure figure : BenchmarkFigure.values()) {
      if (columns.stream().anyMatch(column -> column.has(figure))) {
        List<String> row = new ArrayList<>(List.of(figure.title()));
        columns.forEach(column -> row.add(cell(column, columns.get(0), figure)));
        rows.add(row);
      }
    }
    return MarkdownTable.aligned(rows);
  }

  private static String cell(FigureSamples figures, FigureSamples floor, BenchmarkFigure figure) {
    if (!figures.has(figure)) {
      return NONE;
    }
    String median = figure.format(figures.median(figure).orElseThrow());
    String minimum =
        figures.isRepeated(figure)
            ? " (" + figure.format(figures.minimum(figure).orElseThrow()) + ")"
            : "";
    OptionalDouble ratio = figures.ratioTo(floor, figure);
    return median
        + minimum
        + (figures == floor || ratio.isEmpty()
            ? ""
            : String.format(Locale.ROOT, ", %.1f x", ratio.getAsDouble()));
  }

  /** Returns the table of system calls per invocation by name, the most frequent first. */
  public static List<String> calls(Map<String, Map<String, Double>> extensions) {
    Map<String, Double> most = new TreeMap<>();
    extensions
        .values()
        .forEach(calls -> calls.forEach((name, count) -> most.merge(name, count, Math::max)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(header("system calls per invocation", extensions.keySet()));
    List<String> frequent =
        most.entrySet().stream()
            .filter(entry -> entry.getValue() >= RARE)
            .sorted(Map.Entry.comparingByValue(Collections.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    for (String name : frequent) {
      rows.add(row("`" + name + "`", extensions, calls -> calls.getOrDefault(name, 0.0)));
    }
    rows.add(
        row(
            "others",
            extensions,
            calls ->
                calls.entrySet().stream()
                    .filter(entry -> !frequent.contains(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum()));
    return MarkdownTable.aligned(rows);
  }

  private static List<String> row(
      String title,
      Map<String, Map<String, Double>> extensions,
      ToDoubleFunction<Map<String, Double>> figure) {
    List<String> row = new ArrayList<>(List.of(title));
    extensions.values().forEach(calls -> row.add(count(figure.applyAsDouble(calls))));
    return row;
  }

  private static String count(double count) {
    return count == 0 ? NONE : String.format(Locale.ROOT, "%.2f", count);
  }

  private static List<String> header(String first, Collection<String> others) {
    List<String> header = new ArrayList<>(List.of(first));
    header.addAll(others);
    return header;
  }
}
