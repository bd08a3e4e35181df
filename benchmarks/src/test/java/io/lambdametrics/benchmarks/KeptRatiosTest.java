package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptRatiosTest {

  private static final KeptRatios KEPT = new KeptRatios(Map.of(BenchmarkFigure.REGISTER, 2.0));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1.0", "2.0", "3.0"})
  void allowsRatioUpToOneAndAHalfTimesTheKeptOne(double measured) {
    assertThat(KEPT.compare(Map.of(BenchmarkFigure.REGISTER, measured)))
        .singleElement()
        .matches(KeptRatios.Verdict::good)
        .asString()
        .doesNotContain("FAILED");
  }

  @Test
  void namesRegressedFigure() {
    assertThat(KEPT.compare(Map.of(BenchmarkFigure.REGISTER, 3.01)))
        .singleElement()
        .matches(verdict -> !verdict.good())
        .hasToString("register: measured 3.010, kept 2.000, allowed 3.000: FAILED");
  }

  @Test
  void failsIfKeptRatioWasNotMeasured() {
    assertThat(KEPT.compare(Map.of(BenchmarkFigure.RESIDENT, 1.0)))
        .singleElement()
        .matches(verdict -> !verdict.good())
        .hasToString("register: not measured, kept 2.000, allowed 3.000: FAILED");
  }

  @Test
  void readsKeptRatios() throws IOException {
    assertThat(read("# a comment\nregister=1.43\ncpu-per-event = 2\n").ratios())
        .isEqualTo(Map.of(BenchmarkFigure.REGISTER, 1.43, BenchmarkFigure.CPU_PER_EVENT, 2.0));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "registr=1, \"unknown figure 'registr'; known are register, first-next,\"",
        "events-per-second=1, unknown figure 'events-per-second'",
        "register=, \"register must be a number above 0, but is ''\"",
        "register=0, \"register must be a number above 0, but is '0'\"",
        "register=-1, \"register must be a number above 0, but is '-1'\"",
        "#, contains no ratio"
      })
  void rejectsInvalidFile(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.resolve("kept").toString())
        .hasMessageContaining(message);
  }

  private KeptRatios read(String content) throws IOException {
    return KeptRatios.read(Files.writeString(folder.resolve("kept"), content));
  }
}
