// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that is measured of an extension, in the order of the table. */
public enum BenchmarkFigure {
  REGISTER("first start: exec to `register`, ms", 1, KeptAs.RATIO),
  FIRST_NEXT("first start: exec to first `next`, ms", 1, KeptAs.RATIO),
  CPU_UNTIL_NEXT("first start: CPU until `next`, ms", 1, KeptAs.RATIO),
  RESIDENT("first start: resident at `next`, MB", 2, KeptAs.VALUE),
  CODE("first start: of it code, MB", 2, KeptAs.VALUE),
  CONSTANTS("first start: of it read-only data of files, MB", 2, KeptAs.VALUE),
  ANONYMOUS("first start: of it anonymous, MB", 2, KeptAs.VALUE),
  PAGE_FAULTS("first start: minor page faults until `next`", 0, KeptAs.VALUE),
  RESET_REGISTER("after a reset: exec to `register`, ms", 1, KeptAs.RATIO),
  RESET_NEXT("after a reset: exec to first `next`, ms", 1, KeptAs.RATIO),
  RESET_CPU("after a reset: CPU until `next`, ms", 1, KeptAs.RATIO),
  RESET_RESIDENT("after a reset: resident at `next`, MB", 2, KeptAs.VALUE),
  RESET_ANONYMOUS("after a reset: of it anonymous, MB", 2, KeptAs.VALUE),
  RESET_PAGE_FAULTS("after a reset: minor page faults until `next`", 0, KeptAs.VALUE),
  SHUTDOWN("SHUTDOWN to exit, ms", 1, KeptAs.RATIO),
  PUSHED("pushed by such a start and restart, bytes", 0, KeptAs.NOTHING),
  SHARE_REGISTER("CPU share of 128 MB: exec to `register`, ms", 1, KeptAs.RATIO),
  SHARE_NEXT("CPU share of 128 MB: exec to first `next`, ms", 1, KeptAs.RATIO),
  CPU_PER_INVOCATION("`adaptive`: CPU per invocation, µs", 0, KeptAs.RATIO),
  CALLS_PER_INVOCATION("`adaptive`: system calls per invocation", 1, KeptAs.VALUE),
  RESIDENT_AFTER("`adaptive`: resident after the invocations, MB", 2, KeptAs.VALUE),
  ADDED_P50("`adaptive`: added to an invocation, p50, ms", 2, KeptAs.NOTHING),
  ADDED_P99("`adaptive`: added to an invocation, p99, ms", 2, KeptAs.NOTHING),
  PUSHES("`adaptive`: pushes during the invocations", 0, KeptAs.NOTHING),
  PERIODIC_CPU("`periodic`: CPU per invocation, µs", 0, KeptAs.RATIO),
  PERIODIC_CALLS("`periodic`: system calls per invocation", 1, KeptAs.VALUE),
  PERIODIC_RESIDENT("`periodic`: resident after the invocations, MB", 2, KeptAs.VALUE),
  CPU_PER_EVENT("CPU per event, µs", 2, KeptAs.RATIO),
  EVENTS_PER_SECOND("events acknowledged per second", 0, KeptAs.NOTHING),
  ZIP("zip, MB", 2, KeptAs.VALUE);

  /** What a file of kept figures contains of a figure. */
  enum KeptAs {
    /** Its ratio to the floor's figure, because it depends on the speed of the machine. */
    RATIO,
    /** The figure as it is. */
    VALUE,
    /** Nothing: a higher figure is not worse, or chance decides it. */
    NOTHING
  }

  private final String title;
  private final int decimals;
  private final KeptAs keptAs;

  BenchmarkFigure(String title, int decimals, KeptAs keptAs) {
    this.title = title;
    this.decimals = decimals;
    this.keptAs = keptAs;
  }

  /** Returns the name in a file of kept figures, such as {@code cpu-until-next}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<BenchmarkFigure> ofKey(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key().equals(key)).findFirst();
  }

  /** Returns the row's title in the table, with the unit. */
  public String title() {
    return title;
  }

  KeptAs keptAs() {
    return keptAs;
  }

  /** Returns the floor's figure to compare with: the floor has no push strategies. */
  BenchmarkFigure ofFloor() {
    return this == PERIODIC_CPU ? CPU_PER_INVOCATION : this;
  }

  String format(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
