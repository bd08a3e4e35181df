// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures that were measured before and are kept in a file, to find regressions. Times are kept as
 * ratios to the floor, all other figures as they are.
 *
 * @param limits by the extension's key
 */
public record KeptFigures(Map<String, Map<BenchmarkFigure, Limit>> limits) {

  private static final List<String> EXTENSIONS = List.of("native", "jvm", "extension");

  private static final Pattern LINE =
      Pattern.compile("(?<value>\\d{1,6}(\\.\\d{1,6})?) +x +(?<factor>\\d{1,2}(\\.\\d{1,3})?)");

  public KeptFigures {
    limits = Map.copyOf(limits);
  }

  /**
   * A kept figure.
   *
   * @param value what was measured
   * @param factor a figure that grows by more than this is a regression
   */
  record Limit(double value, double factor) {

    double allowed() {
      return value * factor;
    }
  }

  /**
   * The comparison of one figure.
   *
   * @param measured empty if this run did not measure the figure, which is a failure
   */
  public record Verdict(
      String extension, BenchmarkFigure figure, Limit limit, OptionalDouble measured) {

    public boolean good() {
      return measured.isPresent() && measured.getAsDouble() <= limit.allowed();
    }

    @Override
    public String toString() {
      String found =
          measured.isPresent()
              ? String.format(Locale.ROOT, "measured %.3f", measured.getAsDouble())
              : "not measured";
      return String.format(
          Locale.ROOT,
          "%s.%s: %s, kept %.3f, allowed %.3f%s",
          extension,
          figure.key(),
          found,
          limit.value(),
          limit.allowed(),
          good() ? "" : ": FAILED");
    }
  }

  /**
   * Reads a file of lines {@code EXTENSION.FIGURE = VALUE x FACTOR}.
   *
   * @throws IllegalArgumentException with a message for the user, if a line is invalid
   * @throws IOException if the file cannot be read
   */
  public static KeptFigures read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader content = Files.newBufferedReader(file)) {
      properties.load(content);
    }
    Map<String, Map<BenchmarkFigure, Limit>> limits = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      int dot = key.indexOf('.');
      String extension = key.substring(0, Math.max(dot, 0));
      if (!EXTENSIONS.contains(extension)) {
        throw new IllegalArgumentException(
            file + ": '" + key + "' must begin with one of " + EXTENSIONS + " and a dot");
      }
      limits
          .computeIfAbsent(extension, e -> new EnumMap<>(BenchmarkFigure.class))
          .put(figure(file, key.substring(dot + 1)), limit(file, key, properties.getProperty(key)));
    }
    if (limits.isEmpty()) {
      throw new IllegalArgumentException(file + ": contains no figure");
    }
    return new KeptFigures(limits);
  }

  private static BenchmarkFigure figure(Path file, String key) {
    return BenchmarkFigure.ofKey(key)
        .filter(KeptFigures::canBeKept)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file + ": unknown figure '" + key + "'; known are " + knownKeys()));
  }

  private static boolean canBeKept(BenchmarkFigure figure) {
    return figure.keptAs() != BenchmarkFigure.KeptAs.NOTHING;
  }

  private static String knownKeys() {
    return Arrays.stream(BenchmarkFigure.values())
        .filter(KeptFigures::canBeKept)
        .map(BenchmarkFigure::key)
        .collect(Collectors.joining(", "));
  }

  private static Limit limit(Path file, String key, String text) {
    Matcher line = LINE.matcher(text);
    double value = line.matches() ? Double.parseDouble(line.group("value")) : 0;
    double factor = line.matches() ? Double.parseDouble(line.group("factor")) : 0;
    if (value <= 0 || factor < 1) {
      throw new IllegalArgumentException(
          file
              + ": "
              + key
              + " must be VALUE x FACTOR, a number above 0 and one of at least 1, such as"
              + " '6.4 x 1.25', but is '"
              + text
              + "'");
    }
    return new Limit(value, factor);
  }

  /** Compares an extension's figures with the kept ones, in the order of the table. */
  public List<Verdict> compare(String extension, Map<BenchmarkFigure, Double> measured) {
    return limits.getOrDefault(extension, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            kept ->
                new Verdict(extension, kept.getKey(), kept.getValue(), of(measured, kept.getKey())))
        .toList();
  }

  private static OptionalDouble of(Map<BenchmarkFigure, Double> measured, BenchmarkFigure figure) {
    Double value = measured.get(figure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
