package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTableTest {

  private final FigureSamples floor = new FigureSamples();
  private final FigureSamples ours = new FigureSamples();

  @Test
  void showsMedianMinimumAndRatioOfMinima() {
    for (double sample : new double[] {30, 10, 20}) {
      floor.add(BenchmarkFigure.REGISTER, sample);
    }
    for (double sample : new double[] {12, 90, 50}) {
      ours.add(BenchmarkFigure.REGISTER, sample);
    }
    floor.add(BenchmarkFigure.EVENTS_PER_SECOND, 123_456.4);
    ours.add(BenchmarkFigure.EVENTS_PER_SECOND, 61_728.2);

    assertThat(ResultTable.lines(floor, ours))
        .containsExactly(
            "| median (minimum)               | floor       | extension   | ratio of the minima |",
            "|--------------------------------|-------------|-------------|---------------------|",
            "| exec to register, ms           | 20.0 (10.0) | 50.0 (12.0) | 1.20                |",
            "| events acknowledged per second | 123,456     | 61,728      | 0.50                |");
  }

  @Test
  void hasNoRatioIfFloorHasNoFigure() {
    ours.add(BenchmarkFigure.CPU_PER_EVENT, 5);
    ours.add(BenchmarkFigure.PUSHES, 5);
    floor.add(BenchmarkFigure.PUSHES, 0);

    assertThat(ResultTable.lines(floor, ours).subList(2, 4))
        .containsExactly(
            "| pushes during them | 0     | 5         | -                   |",
            "| CPU per event, µs  | -     | 5.00      | -                   |");
  }
}
