// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.figures;

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

class KeptFiguresTest {

  private static final KeptFigures KEPT =
      new KeptFigures(
          Map.of(
              "native",
              Map.of(
                  BenchmarkFigure.REGISTER, new KeptFigures.Limit(2, 1.5),
                  BenchmarkFigure.RESIDENT, new KeptFigures.Limit(6, 1.25))));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1.0, 1.0", "2.0, 6.0", "3.0, 7.5"})
  void allowsFiguresUpToTheirFactorTimesTheKeptOnes(double register, double resident) {
    assertThat(
            KEPT.compare(
                "native",
                Map.of(BenchmarkFigure.REGISTER, register, BenchmarkFigure.RESIDENT, resident)))
        .hasSize(2)
        .allMatch(KeptFigures.Verdict::good)
        .noneMatch(verdict -> verdict.toString().contains("FAILED"));
  }

  @Test
  void namesRegressedFigure() {
    assertThat(
            KEPT.compare(
                "native", Map.of(BenchmarkFigure.REGISTER, 3.0, BenchmarkFigure.RESIDENT, 7.51)))
        .filteredOn(verdict -> !verdict.good())
        .singleElement()
        .hasToString("native.resident: measured 7.510, kept 6.000, allowed 7.500: FAILED");
  }

  @Test
  void failsIfKeptFigureWasNotMeasured() {
    assertThat(KEPT.compare("native", Map.of(BenchmarkFigure.REGISTER, 1.0)))
        .filteredOn(verdict -> !verdict.good())
        .singleElement()
        .hasToString("native.resident: not measured, kept 6.000, allowed 7.500: FAILED");
  }

  @Test
  void comparesOnlyFiguresOfTheExtension() {
    assertThat(KEPT.compare("jvm", Map.of(BenchmarkFigure.REGISTER, 100.0))).isEmpty();
  }

  @Test
  void readsKeptFigures() throws IOException {
    assertThat(read("# a comment\nnative.register=1.43 x 1.5\njvm.zip = 2 x 1\n").limits())
        .isEqualTo(
            Map.of(
                "native", Map.of(BenchmarkFigure.REGISTER, new KeptFigures.Limit(1.43, 1.5)),
                "jvm", Map.of(BenchmarkFigure.ZIP, new KeptFigures.Limit(2, 1))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "native.registr=1 x 2, \"unknown figure 'registr'; known are register, first-next,\"",
        "jvm.events-per-second=1 x 2, unknown figure 'events-per-second'",
        "register=1 x 2, \"'register' must begin with one of [native, jvm, extension] and a dot\"",
        "native.register=, \"native.register must be VALUE x FACTOR, a number above 0 and one of at"
            + " least 1, such as '6.4 x 1.25', but is ''\"",
        "native.register=1, but is '1'",
        "native.register=0 x 2, but is '0 x 2'",
        "native.register=1 x 0.9, but is '1 x 0.9'",
        "native.register=-1 x 2, but is '-1 x 2'",
        "#, contains no figure"
      })
  void rejectsInvalidFile(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.resolve("kept").toString())
        .hasMessageContaining(message);
  }

  private KeptFigures read(String content) throws IOException {
    return KeptFigures.read(Files.writeString(folder.resolve("kept"), content));
  }
}
