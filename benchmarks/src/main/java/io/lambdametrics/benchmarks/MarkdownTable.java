// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown tables, aligned for reading as text. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /** Returns the lines of a table. The first row is the header. */
  public static List<String> aligned(List<List<String>> rows) {
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
