// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Path;

/** Draws the tables of {@code docs/performance.md} that compare this extension with others. */
final class CostCharts {

  private static final int LABELS = 330;
  private static final int ROW = 30;
  private static final int TOP = 84;

  private final MarkdownTable table;

  CostCharts(Path documents) throws IOException {
    table =
        MarkdownTable.below(
            "## Compared with other extensions", documents.resolve("performance.md"));
  }

  /** Draws the time that extensions add to an invocation. */
  String added() {
    Svg svg =
        new Svg(
            980,
            TOP + table.size() * ROW + 44,
            "Bars of the time that extensions add to an invocation, 99th percentile: none for the"
                + " two layers of this project, up to 97 ms for others");
    svg.text(24, 34, "ink", 18, "start", "Time added to an invocation after the function is done");
    svg.text(24, 58, "gray", 13, "start", "Bars: 99th percentile in ms. Text: median / 99th percentile. Less is better.");
    for (int row = 0; row < table.size(); row++) {
      String cell = table.cell(row, "added to an invocation");
      double y = TOP + row * ROW;
      label(svg, row, y);
      double width = MarkdownTable.lastNumber(cell) * 3;
      svg.rect(LABELS + 20, y + 4, Math.max(width, 2), ROW - 10, color(row), 2);
      String text = cell.replaceAll("[\\d.]+ / [\\d.]+", "$0 ms");
      svg.text(LABELS + 28 + width, y + 19, "ink", 13, "start", text);
    }
    source(svg);
    return svg.toString();
  }

  /** Draws the time of a start, and the memory of the process after it. */
  String startAndMemory() {
    Svg svg =
        new Svg(
            1120,
            TOP + table.size() * ROW + 44,
            "Bars of the time until an extension waits for its first invocation, and of its memory"
                + " then, for this project's two layers, an extension in C that does nothing, and"
                + " other extensions");
    svg.text(24, 34, "ink", 18, "start", "Start and memory of an extension");
    svg.text(LABELS + 20, 64, "gray", 13, "start", "from the process's start to its first next, ms (logarithmic)");
    svg.text(LABELS + 420, 64, "gray", 13, "start", "resident memory then, MB (logarithmic)");
    for (int row = 0; row < table.size(); row++) {
      double y = TOP + row * ROW;
      label(svg, row, y);
      bar(svg, LABELS + 20, y, row, MarkdownTable.lastNumber(table.cell(row, "register")), 0.5, " ms");
      bar(svg, LABELS + 420, y, row, MarkdownTable.lastNumber(table.cell(row, "resident")), 0.03, " MB");
    }
    source(svg);
    return svg.toString();
  }

  /** Draws a bar on a logarithmic scale, which begins with {@code least}. */
  private void bar(Svg svg, double x, double y, int row, double value, double least, String unit) {
    double width = Math.log10(value / least) * 90;
    svg.rect(x, y + 4, Math.max(width, 2), ROW - 10, color(row), 2);
    String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    svg.text(x + width + 8, y + 19, "ink", 13, "start", text + unit);
  }

  private void label(Svg svg, int row, double y) {
    String title =
        table
            .title(row)
            .replace("the Rust library lambda-extension 0.8", "lambda-extension 0.8 (Rust)")
            .replace(" layer 0.2.0, core components only", " 0.2.0");
    boolean ours = row < 2;
    String text = ours ? "Lambda Metrics, " + title : title;
    svg.text(LABELS + 8, y + 19, ours ? color(row) : "ink", 13, "end", text);
  }

  private String color(int row) {
    if (row < 2) {
      return row == 0 ? "blue" : "purple";
    }
    return table.title(row).startsWith("C floor") ? "green" : "orange";
  }

  private void source(Svg svg) {
    svg.text(
        24,
        TOP + table.size() * ROW + 24,
        "gray",
        12,
        "start",
        "Medians of docs/performance.md. The floor is an extension in C that does nothing; the first three rows were measured"
            + " on another day than the others.");
  }
}
