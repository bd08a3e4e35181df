// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The measured figures of one extension. Not thread-safe. */
public final class FigureSamples {

  private final Map<BenchmarkFigure, List<Double>> samples = new EnumMap<>(BenchmarkFigure.class);
  private final Set<String> notes = new LinkedHashSet<>();

  public void add(BenchmarkFigure figure, double value) {
    samples.computeIfAbsent(figure, f -> new ArrayList<>()).add(value);
  }

  void add(BenchmarkFigure figure, OptionalDouble value) {
    value.ifPresent(present -> add(figure, present));
  }

  /** Adds a note for the reader of the figures. */
  public void note(String text) {
    notes.add(text);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  boolean has(BenchmarkFigure figure) {
    return samples.containsKey(figure);
  }

  /** Returns whether the figure was measured more than once. */
  boolean isRepeated(BenchmarkFigure figure) {
    return sorted(figure).size() > 1;
  }

  OptionalDouble median(BenchmarkFigure figure) {
    List<Double> sorted = sorted(figure);
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted.get(sorted.size() / 2));
  }

  OptionalDouble minimum(BenchmarkFigure figure) {
    List<Double> sorted = sorted(figure);
    return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(0));
  }

  /**
   * Returns the ratio to a floor's figure: minimum to minimum, since other work on the machine only
   * adds. Empty if one of them lacks the figure, if the floor's is 0, or if the figure does not
   * depend on the speed of the machine.
   */
  OptionalDouble ratioTo(FigureSamples floor, BenchmarkFigure figure) {
    double minimum = floor.minimum(figure.ofFloor()).orElse(0);
    return figure.keptAs() == BenchmarkFigure.KeptAs.RATIO && minimum > 0 && has(figure)
        ? OptionalDouble.of(minimum(figure).orElseThrow() / minimum)
        : OptionalDouble.empty();
  }

  /** Returns what can be compared with figures that were measured earlier. */
  public Map<BenchmarkFigure, Double> comparable(FigureSamples floor) {
    Map<BenchmarkFigure, Double> comparable = new EnumMap<>(BenchmarkFigure.class);
    for (BenchmarkFigure figure : samples.keySet()) {
      OptionalDouble value =
          switch (figure.keptAs()) {
            case RATIO -> ratioTo(floor, figure);
            case VALUE -> minimum(figure);
            case NOTHING -> OptionalDouble.empty();
          };
      value.ifPresent(present -> comparable.put(figure, present));
    }
    return comparable;
  }

  private List<Double> sorted(BenchmarkFigure figure) {
    return samples.getOrDefault(figure, List.of()).stream().sorted().toList();
  }
}
