package io.lambdametrics.benchmarks;

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
import java.util.stream.Collectors;

/**
 * Ratios to the floor that were measured before and are kept in a file, to find regressions.
 *
 * @param ratios the kept ratios of the checked figures
 */
record KeptRatios(Map<BenchmarkFigure, Double> ratios) {

  /** A ratio that grows by more than this factor is a regression. */
  static final double TOLERANCE = 1.5;

  KeptRatios {
    ratios = Map.copyOf(ratios);
  }

  /**
   * The comparison of one figure.
   *
   * @param measured empty if this run did not measure the figure, which is a failure
   */
  record Verdict(BenchmarkFigure figure, double kept, OptionalDouble measured) {

    double allowed() {
      return kept * TOLERANCE;
    }

    boolean good() {
      return measured.isPresent() && measured.getAsDouble() <= allowed();
    }

    @Override
    public String toString() {
      String found =
          measured.isPresent()
              ? String.format(Locale.ROOT, "measured %.3f", measured.getAsDouble())
              : "not measured";
      return String.format(
          Locale.ROOT,
          "%s: %s, kept %.3f, allowed %.3f%s",
          figure.key(),
          found,
          kept,
          allowed(),
          good() ? "" : ": FAILED");
    }
  }

  /**
   * Reads a file of lines {@code FIGURE=RATIO}.
   *
   * @throws IllegalArgumentException with a message for the user, if a figure is unknown or a ratio
   *     is not a number above 0
   * @throws IOException if the file cannot be read
   */
  static KeptRatios read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader content = Files.newBufferedReader(file)) {
      properties.load(content);
    }
    Map<BenchmarkFigure, Double> ratios = new EnumMap<>(BenchmarkFigure.class);
    for (String key : properties.stringPropertyNames()) {
      ratios.put(figure(file, key), ratio(file, key, properties.getProperty(key)));
    }
    if (ratios.isEmpty()) {
      throw new IllegalArgumentException(file + ": contains no ratio");
    }
    return new KeptRatios(ratios);
  }

  private static BenchmarkFigure figure(Path file, String key) {
    return BenchmarkFigure.ofKey(key)
        .filter(BenchmarkFigure::isCost)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file + ": unknown figure '" + key + "'; known are " + knownKeys()));
  }

  private static String knownKeys() {
    return Arrays.stream(BenchmarkFigure.values())
        .filter(BenchmarkFigure::isCost)
        .map(BenchmarkFigure::key)
        .collect(Collectors.joining(", "));
  }

  private static double ratio(Path file, String key, String text) {
    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
      throw new IllegalArgumentException(
          file + ": " + key + " must be a number above 0, but is '" + text + "'");
    }
    return Double.parseDouble(text);
  }

  /** Compares the measured ratios with the kept ones, in the order of the table. */
  List<Verdict> compare(Map<BenchmarkFigure, Double> measured) {
    return Arrays.stream(BenchmarkFigure.values())
        .filter(ratios::containsKey)
        .map(figure -> new Verdict(figure, ratios.getOrDefault(figure, 0.0), of(measured, figure)))
        .toList();
  }

  private static OptionalDouble of(Map<BenchmarkFigure, Double> measured, BenchmarkFigure figure) {
    Double ratio = measured.get(figure);
    return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);
  }
}
