// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureSamplesTest {

  private final FigureSamples floor = new FigureSamples();
  private final FigureSamples ours = new FigureSamples();

  @Test
  void comparesTimesByTheRatioOfMinimaAndMemoryAsItIs() {
    floor.add(BenchmarkFigure.REGISTER, 2);
    floor.add(BenchmarkFigure.REGISTER, 1);
    ours.add(BenchmarkFigure.REGISTER, 5);
    ours.add(BenchmarkFigure.REGISTER, 3);
    floor.add(BenchmarkFigure.RESIDENT, 0.1);
    ours.add(BenchmarkFigure.RESIDENT, 8);
    ours.add(BenchmarkFigure.RESIDENT, 7);
    ours.add(BenchmarkFigure.PUSHES, 3);

    assertThat(ours.comparable(floor))
        .isEqualTo(Map.of(BenchmarkFigure.REGISTER, 3.0, BenchmarkFigure.RESIDENT, 7.0));
  }

  @Test
  void comparesTheStrategyPeriodicWithTheOnlyFigureOfTheFloor() {
    floor.add(BenchmarkFigure.CPU_PER_INVOCATION, 50);
    ours.add(BenchmarkFigure.PERIODIC_CPU, 25);

    assertThat(ours.comparable(floor)).isEqualTo(Map.of(BenchmarkFigure.PERIODIC_CPU, 0.5));
  }

  @Test
  void hasNoRatioToZero() {
    floor.add(BenchmarkFigure.REGISTER, 0);
    ours.add(BenchmarkFigure.REGISTER, 5);

    assertThat(ours.comparable(floor)).isEmpty();
  }
}
