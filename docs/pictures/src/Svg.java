// SPDX-License-Identifier: Apache-2.0
import java.util.Locale;

/** Builds a drawing that can be read on a light and on a dark background. */
final class Svg {

  /** A color for each meaning; the second one is that of a dark background. */
  private static final String STYLE =
      "text{font-family:Helvetica,Arial,'DejaVu Sans',sans-serif}"
          + style("paper", "#f8fafc", "#161b22")
          + style("box", "#ffffff", "#21262d")
          + style("ink", "#1f2933", "#e6edf3")
          + style("gray", "#52606d", "#a5afba")
          + style("grid", "#d5dce5", "#373e47")
          + style("blue", "#1d6fb8", "#6cb6ff")
          + style("orange", "#b35900", "#f0a860")
          + style("green", "#1b7f4b", "#6bd28f")
          + style("purple", "#7048c6", "#c4a7ff")
          + style("frozen", "#c9d3de", "#3b4450");

  private final StringBuilder out = new StringBuilder(16_384);

  Svg(int width, int height, String description) {
    out.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\""
                + " viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n<style>%s</style>%n",
            escape(description), width, height, width, height, STYLE));
    rect(0, 0, width, height, "paper", 10);
  }

  private static String style(String name, String light, String dark) {
    String both = ".%1$s{fill:%2$s}.%1$s-line{stroke:%2$s;fill:none}";
    return both.formatted(name, light)
        + "@media(prefers-color-scheme:dark){"
        + both.formatted(name, dark)
        + "}";
  }

  Svg rect(double x, double y, double width, double height, String color, int round) {
    out.append(
        format(
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\"/>%n",
            color, x, y, width, height, round));
    return this;
  }

  /** Draws a box with a title and lines of text below it. */
  Svg box(double x, double y, double width, double height, String color, String title, String... lines) {
    rect(x, y, width, height, "box", 8);
    out.append(
        format(
            "<rect class=\"%s-line\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\" stroke-width=\"1.5\"/>%n",
            color, x, y, width, height));
    double top = y + height / 2 - lines.length * 8.5 + 5;
    text(x + width / 2, top, color, 14, "middle", title);
    for (int i = 0; i < lines.length; i++) {
      text(x + width / 2, top + 18 + i * 16, "gray", 12, "middle", lines[i]);
    }
    return this;
  }

  Svg text(double x, double y, String color, int size, String anchor, String text) {
    out.append(
        format(
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\">%s</text>%n",
            color, x, y, size, anchor, escape(text)));
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String color) {
    return path(format("M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2), color, "1");
  }

  Svg path(String path, String color, String width) {
    out.append(
        format(
            "<path class=\"%s-line\" d=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>%n",
            color, path, width));
    return this;
  }

  Svg dashed(double x1, double y1, double x2, double y2, String color) {
    out.append(
        format(
            "<path class=\"%s-line\" d=\"M%.1f %.1fL%.1f %.1f\" stroke-dasharray=\"4 4\"/>%n",
            color, x1, y1, x2, y2));
    return this;
  }

  Svg circle(double x, double y, double radius, String color) {
    out.append(
        format(
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n", color, x, y, radius));
    return this;
  }

  /** Draws a line of right angles or slopes through points, with a head at its end. */
  Svg arrow(String color, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(format("%s%.1f %.1f", i == 0 ? "M" : "L", points[i], points[i + 1]));
    }
    path(path.toString(), color, "1.5");
    int last = points.length - 2;
    double x = points[last];
    double y = points[last + 1];
    double angle = Math.toDegrees(Math.atan2(y - points[last - 1], x - points[last - 2]));
    out.append(
        format(
            "<path class=\"%s\" d=\"M0 0L-9 -4.5L-9 4.5z\" transform=\"translate(%.1f %.1f) rotate(%.1f)\"/>%n",
            color, x, y, angle));
    return this;
  }

  @Override
  public String toString() {
    return out + "</svg>\n";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
