package io.lambdametrics.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table of an extension's figures beside the floor's, aligned for reading as text. */
final class ResultTable {

  private static final String NONE = "-";

  private ResultTable() {}

  static List<String> lines(FigureSamples floor, FigureSamples ours) {
    Map<BenchmarkFigure, Double> ratios = ours.ratiosTo(floor);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("median (minimum)", "floor", "extension", "ratio of the minima"));
    for (BenchmarkFigure figure : BenchmarkFigure.values()) {
      if (floor.has(figure) || ours.has(figure)) {
        Double ratio = ratios.get(figure);
        rows.add(
            List.of(
                figure.title(),
                cell(floor, figure),
                cell(ours, figure),
                ratio == null ? NONE : String.format(Locale.ROOT, "%.2f", ratio)));
      }
    }
    return aligned(rows);
  }

  private static String cell(FigureSamples figures, BenchmarkFigure figure) {
    if (!figures.has(figure)) {
      return NONE;
    }
    String median = figure.format(figures.median(figure).orElseThrow());
    return figures.isRepeated(figure)
        ? median + " (" + figure.format(figures.minimum(figure).orElseThrow()) + ")"
        : median;
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(column -> rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0))
            .toList();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    lines.add(
        1, widths.stream().map(w -> "-".repeat(w + 2)).collect(Collectors.joining("|", "|", "|")));
    return lines;
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths.get(i) - row.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
