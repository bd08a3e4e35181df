package io.lambdametrics.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What was measured of one extension. Not for use by several threads. */
final class Figures {

  private final Map<Figure, List<Double>> samples = new EnumMap<>(Figure.class);
  private final Set<String> notes = new LinkedHashSet<>();

  void add(Figure figure, double value) {
    samples.computeIfAbsent(figure, f -> new ArrayList<>()).add(value);
  }

  void add(Figure figure, OptionalDouble value) {
    value.ifPresent(present -> add(figure, present));
  }

  /** Remembers something that a reader of the figures has to know. */
  void note(String text) {
    notes.add(text);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  boolean has(Figure figure) {
    return samples.containsKey(figure);
  }

  /** Whether there is a spread of it to tell of. */
  boolean isRepeated(Figure figure) {
    return sorted(figure).size() > 1;
  }

  OptionalDouble median(Figure figure) {
    List<Double> sorted = sorted(figure);
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted.get(sorted.size() / 2));
  }

  OptionalDouble least(Figure figure) {
    List<Double> sorted = sorted(figure);
    return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(0));
  }

  /**
   * How many times a floor's figure these have: least to least, since other work on the machine
   * only ever adds. Holds the figures that both have and the floor has not for nothing.
   */
  Map<Figure, Double> ratiosTo(Figures floor) {
    Map<Figure, Double> ratios = new EnumMap<>(Figure.class);
    for (Figure figure : samples.keySet()) {
      double least = floor.least(figure).orElse(0);
      if (least > 0) {
        ratios.put(figure, least(figure).orElseThrow() / least);
      }
    }
    return ratios;
  }

  private List<Double> sorted(Figure figure) {
    return samples.getOrDefault(figure, List.of()).stream().sorted().toList();
  }
}
