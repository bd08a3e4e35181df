// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table of a document, so that a picture shows the figures of the text. */
final class MarkdownTable {

  private final List<String> header;
  private final List<List<String>> rows;

  private MarkdownTable(List<String> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Reads the first table below a heading. */
  static MarkdownTable below(String heading, Path document) throws IOException {
    List<List<String>> lines =
        Files.readString(document)
            .lines()
            .dropWhile(line -> !line.equals(heading))
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .map(MarkdownTable::cells)
            .toList();
    if (lines.size() < 3) {
      throw new IllegalStateException(document + " has no table below '" + heading + "'");
    }
    return new MarkdownTable(lines.get(0), lines.subList(2, lines.size()));
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  int size() {
    return rows.size();
  }

  /** Returns a row's cell, without emphasis, of the column whose title has this start. */
  String cell(int row, String columnStart) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).replace("`", "").startsWith(columnStart)) {
        return rows.get(row).get(i).replace("**", "").replace("`", "");
      }
    }
    throw new IllegalStateException("no column '" + columnStart + "' in " + header);
  }

  String title(int row) {
    return rows.get(row).get(0).replace("**", "").replace("`", "");
  }

  /** Returns the last number of a text such as {@code 3.6 / 11.5}. */
  static double lastNumber(String cell) {
    Matcher number = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?").matcher(cell);
    double last = Double.NaN;
    while (number.find()) {
      last = Double.parseDouble(number.group().replace(",", ""));
    }
    return last;
  }
}
