// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  private final FigureSamples floor = new FigureSamples();
  private final FigureSamples ours = new FigureSamples();
  private final Map<String, FigureSamples> columns = new LinkedHashMap<>();

  @BeforeEach
  void putsFloorFirst() {
    columns.put("floor", floor);
    columns.put("ours", ours);
  }

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

    assertThat(ResultTable.figures(columns))
        .containsExactly(
            "| median (minimum), ratio of minima   | floor       | ours               |",
            "|-------------------------------------|-------------|--------------------|",
            "| first start: exec to `register`, ms | 20.0 (10.0) | 50.0 (12.0), 1.2 x |",
            "| events acknowledged per second      | 123,456     | 61,728             |");
  }

  @Test
  void summarizesEachExtensionInARow() {
    ours.add(BenchmarkFigure.RESET_REGISTER, 3);
    ours.add(BenchmarkFigure.RESET_NEXT, 5);
    ours.add(BenchmarkFigure.ZIP, 2.5);

    assertThat(ResultTable.summary(columns).get(3))
        .matches("\\| ours +\\| 3.0 / 5.0 +\\|( - +\\|){5} 2.50 +\\|");
  }

  @Test
  void hasNoRatioIfFloorHasNoFigureOrMachineDoesNotMatter() {
    ours.add(BenchmarkFigure.CPU_PER_EVENT, 5);
    ours.add(BenchmarkFigure.RESIDENT, 5);
    floor.add(BenchmarkFigure.RESIDENT, 1);

    assertThat(ResultTable.figures(columns).subList(2, 4))
        .containsExactly(
            "| first start: resident at `next`, MB | 1.00  | 5.00 |",
            "| CPU per event, µs                   | -     | 5.00 |");
  }

  @Test
  void showsTheMostFrequentSystemCallsFirst() {
    Map<String, Map<String, Double>> calls = new LinkedHashMap<>();
    calls.put("floor", Map.of("read", 1.0));
    calls.put("ours", Map.of("poll", 1.5, "read", 2.25, "mmap", 0.03, "close", 0.04));

    assertThat(ResultTable.calls(calls))
        .containsExactly(
            "| system calls per invocation | floor | ours |",
            "|-----------------------------|-------|------|",
            "| `read`                      | 1.00  | 2.25 |",
            "| `poll`                      | -     | 1.50 |",
            "| others                      | -     | 0.07 |");
  }
}
