// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the seed inputs of every fuzz target, and a few thousand others, which are the same in
 * every build. {@code benchmarks/fuzz MINUTES} runs longer.
 */
class FuzzTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void findsNothingInSeedInputs(FuzzTarget target) throws IOException {
    assertThat(target.seedFiles()).isNotEmpty();
    for (Path file : target.seedFiles()) {
      try {
        target.tryInput(Files.readAllBytes(file));
      } catch (RuntimeException | Error finding) {
        throw new AssertionError(file.toString(), finding);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingInShortRun(FuzzTarget target) throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "Jazzer needs Linux on x86_64; the seed inputs are tested everywhere");
    FuzzRun run = new FuzzRun(target, folder);

    int exitCode = run.of(target.shortRuns());

    assertThat(run.findings()).isEmpty();
    assertThat(exitCode).isZero();
  }

  @Test
  void failsIfPropertyDoesNotHold() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Property.checkEqual(1, 2, "numbers"))
        .withMessageContaining("numbers");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Property.check(false, "it holds"))
        .withMessage("it holds");
  }

  @Test
  void listsTargetsForUnknownName() {
    assertThat(FuzzTarget.named("journal")).isEqualTo(FuzzTarget.JOURNAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FuzzTarget.named("Journal"))
        .withMessageContaining("decoder, http, responses, journal, settings");
  }
}
