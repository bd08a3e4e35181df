// SPDX-License-Identifier: Apache-2.0
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Draws the single figures and some graphs of the Grafana dashboard. */
final class DashboardPicture {

  private static final int WIDTH = 1160;
  private static final int COLUMNS = 3;
  private static final int PANEL_WIDTH = 370;
  private static final int PANEL_HEIGHT = 200;
  private static final List<String> COLORS = List.of("blue", "orange", "green", "purple", "gray");
  private static final List<String> GRAPHS =
      List.of(
          "Invocations",
          "Error rate",
          "Timeouts and out of memory",
          "Duration, 95th percentile",
          "Extension overhead, mean",
          "Cold starts",
          "Memory used",
          "Cost per hour",
          "Pushes");

  /** A line of a graph, or the figure of a single one: points of a time and a value. */
  private record Line(String name, List<double[]> points) {}

  /** A panel's title, unit and lines. */
  private record Panel(String title, String unit, List<Line> lines) {}

  private final double start;
  private final double end;
  private final Map<String, Panel> stats = new LinkedHashMap<>();
  private final Map<String, Panel> graphs = new LinkedHashMap<>();

  DashboardPicture(double start, double end) {
    this.start = start;
    this.end = end;
  }

  void add(JsonNode panel, String legend, JsonNode result) {
    Map<String, Panel> kind = panel.path("type").asText().equals("stat") ? stats : graphs;
    String title = panel.path("title").asText();
    Panel lines =
        kind.computeIfAbsent(
            title, t -> new Panel(t, panel.at("/fieldConfig/defaults/unit").asText(), new ArrayList<>()));
    for (JsonNode series : result) {
      List<double[]> points = new ArrayList<>();
      for (JsonNode point : series.has("values") ? series.path("values") : List.of(series.path("value"))) {
        double value = Double.parseDouble(point.path(1).asText().replace("Inf", "Infinity"));
        if (Double.isFinite(value)) {
          points.add(new double[] {point.path(0).asDouble(), value});
        }
      }
      if (!points.isEmpty()) {
        lines.lines().add(new Line(name(legend, series.path("metric")), points));
      }
    }
  }

  private static String name(String legend, JsonNode labels) {
    Matcher variable = Pattern.compile("\\{\\{(\\w+)}}").matcher(legend);
    return variable.replaceAll(match -> labels.path(match.group(1)).asText());
  }

  String draw() {
    int rows = (GRAPHS.size() + COLUMNS - 1) / COLUMNS;
    Svg svg =
        new Svg(
            WIDTH,
            150 + rows * (PANEL_HEIGHT + 12) + 12,
            "Panels of the Grafana dashboard with the figures of two functions: single figures, and"
                + " graphs of invocations, errors, durations, memory, cost and pushes");
    svg.text(16, 30, "ink", 17, "start", "AWS Lambda, by Lambda Metrics");
    int i = 0;
    double width = (WIDTH - 12.0 * (stats.size() + 1)) / stats.size();
    for (Panel stat : stats.values()) {
      double x = 12 + i++ * (width + 12);
      svg.rect(x, 48, width, 86, "box", 6);
      List<String> words = wrapped(stat.title());
      for (int line = 0; line < words.size(); line++) {
        svg.text(x + 10, 66 + line * 15, "gray", 12, "start", words.get(line));
      }
      String value =
          stat.lines().isEmpty() ? "no data" : figure(stat.lines().get(0).points().get(0)[1], stat.unit());
      svg.text(x + 10, 122, "blue", 24, "start", value);
    }
    for (int graph = 0; graph < GRAPHS.size(); graph++) {
      double x = 12 + graph % COLUMNS * (PANEL_WIDTH + 13.0);
      double y = 146 + graph / COLUMNS * (PANEL_HEIGHT + 12.0);
      graph(svg, graphs.get(GRAPHS.get(graph)), x, y);
    }
    return svg.toString();
  }

  /** Breaks a title after a comma, or in two where it is long. */
  private static List<String> wrapped(String title) {
    int comma = title.indexOf(", ");
    return comma < 0 ? List.of(title) : List.of(title.substring(0, comma + 1), title.substring(comma + 2));
  }

  private void graph(Svg svg, Panel panel, double x, double y) {
    svg.rect(x, y, PANEL_WIDTH, PANEL_HEIGHT, "box", 6);
    svg.text(x + 12, y + 22, "ink", 13, "start", panel.title());
    double most =
        panel.lines().stream()
            .flatMapToDouble(line -> line.points().stream().flatMapToDouble(p -> DoubleStream.of(p[1])))
            .max()
            .orElse(0);
    double top = most > 0 ? roundUp(most, panel.unit()) : panel.unit().equals("s") ? 0.01 : 1;
    double left = x + 62;
    double right = x + PANEL_WIDTH - 14;
    double bottom = y + PANEL_HEIGHT - 44;
    double height = bottom - y - 42;
    for (int line = 0; line <= 2; line++) {
      double lineY = bottom - height * line / 2;
      svg.line(left, lineY, right, lineY, "grid");
      svg.text(left - 6, lineY + 4, "gray", 11, "end", figure(top * line / 2, panel.unit()));
    }
    double scale = (right - left) / (end - start);
    double legend = x + 12;
    List<Line> lines = panel.lines().size() <= COLORS.size() - 1 ? panel.lines() : aboveZero(panel.lines());
    for (int i = 0; i < lines.size() && i < COLORS.size(); i++) {
      Line line = lines.get(i);
      StringBuilder path = new StringBuilder();
      double before = Double.NaN;
      for (double[] point : line.points()) {
        boolean gap = !(point[0] - before < (end - start) / 20);
        path.append(
            String.format(
                Locale.ROOT,
                "%s%.1f %.1f",
                gap ? "M" : "L",
                left + (point[0] - start) * scale,
                bottom - Math.min(point[1] / top, 1) * height));
        before = point[0];
      }
      svg.path(path.toString(), COLORS.get(i), "1.8");
      svg.rect(legend, y + PANEL_HEIGHT - 18, 10, 4, COLORS.get(i), 1);
      String name = line.name().replace("prometheus, ", "");
      svg.text(legend + 15, y + PANEL_HEIGHT - 11, "gray", 11, "start", name);
      legend += 29 + name.length() * 5.6;
    }
    svg.text(left, bottom + 15, "gray", 11, "middle", "0 s");
    svg.text(right, bottom + 15, "gray", 11, "end", Math.round(end - start) + " s");
  }

  private static List<Line> aboveZero(List<Line> lines) {
    return lines.stream().filter(line -> line.points().stream().anyMatch(p -> p[1] > 0)).toList();
  }

  /** Returns the next larger figure that is easy to read. */
  private static double roundUp(double value, String unit) {
    double base = unit.equals("bytes") ? Math.pow(1024, 2) * 128 : Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 5, 6, 8, 10}) {
      if (value <= step * base) {
        return step * base;
      }
    }
    return value;
  }

  private static String figure(double value, String unit) {
    return switch (unit) {
      case "s" -> value == 0 ? "0 ms" : value < 1 ? number(value * 1000) + " ms" : number(value) + " s";
      case "percentunit" -> number(value * 100) + " %";
      case "bytes" -> Math.round(value / 1024 / 1024) + " MB";
      case "currencyUSD" -> value == 0 ? "$0" : "$" + significant(value);
      default -> number(value);
    };
  }

  private static String number(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : significant(value);
  }

  /** Returns two significant digits, without an exponent. */
  private static String significant(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(2)).toPlainString();
  }
}
