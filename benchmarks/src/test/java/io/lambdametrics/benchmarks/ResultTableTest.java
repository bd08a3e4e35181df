package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTableTest {

  private final Figures floor = new Figures();
  private final Figures ours = new Figures();

  @Test
  void showsMedianAndMinimumAndTheRatioOfTheMinima() {
    for (double sample : new double[] {30, 10, 20}) {
      floor.add(Figure.REGISTER, sample);
    }
    for (double sample : new double[] {12, 90, 50}) {
      ours.add(Figure.REGISTER, sample);
    }
    floor.add(Figure.EVENTS_PER_SECOND, 123_456.4);
    ours.add(Figure.EVENTS_PER_SECOND, 61_728.2);

    assertThat(ResultTable.lines(floor, ours))
        .containsExactly(
            "| median (minimum)               | floor       | extension   | ratio of the minima |",
            "|--------------------------------|-------------|-------------|---------------------|",
            "| exec to register, ms           | 20.0 (10.0) | 50.0 (12.0) | 1.20                |",
            "| events acknowledged per second | 123,456     | 61,728      | 0.50                |");
  }

  @Test
  void hasNoRatioWhereTheFloorHasNothingToCompareWith() {
    ours.add(Figure.CPU_PER_EVENT, 5);
    ours.add(Figure.PUSHES, 5);
    floor.add(Figure.PUSHES, 0);

    assertThat(ResultTable.lines(floor, ours).subList(2, 4))
        .containsExactly(
            "| pushes during them | 0     | 5         | -                   |",
            "| CPU per event, µs  | -     | 5.00      | -                   |");
  }
}
