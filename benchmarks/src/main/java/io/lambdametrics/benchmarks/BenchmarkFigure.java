package io.lambdametrics.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that is measured of an extension, in the order of the table. */
enum BenchmarkFigure {
  REGISTER("exec to register, ms", 1),
  FIRST_NEXT("exec to first next, ms", 1),
  CPU_UNTIL_NEXT("CPU until first next, ms", 1),
  RESIDENT("resident then, MB", 1),
  ANONYMOUS("anonymous then, MB", 1),
  SHUTDOWN("SHUTDOWN to exit, ms", 1),
  PUSHED("pushed by such a start, bytes", 0),
  CPU_PER_INVOCATION("CPU per invocation, µs", 0),
  ADDED_P50("added to an invocation, p50, ms", 2),
  ADDED_P99("added to an invocation, p99, ms", 2),
  RESIDENT_AFTER("resident after them, MB", 1),
  PUSHES("pushes during them", 0),
  CPU_PER_EVENT("CPU per event, µs", 2),
  EVENTS_PER_SECOND("events acknowledged per second", 0);

  private final String title;
  private final int decimals;

  BenchmarkFigure(String title, int decimals) {
    this.title = title;
    this.decimals = decimals;
  }

  /** Returns the name in a file of kept ratios, such as {@code cpu-until-next}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<BenchmarkFigure> ofKey(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key().equals(key)).findFirst();
  }

  /** Returns the row's title in the table, with the unit. */
  String title() {
    return title;
  }

  String format(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Returns whether a higher figure is worse, so that its ratio can be kept below a limit. */
  boolean isCost() {
    return this != EVENTS_PER_SECOND && this != PUSHES;
  }
}
