// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.NeedsProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
class FleetBenchmarkTest {

  private static final Path AGGREGATION = Path.of("../deploy/aggregation");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void measuresOnlyPushesWithoutEnvironments() throws InterruptedException {
    int code = run("0", AGGREGATION);

    assertThat(code).as(err()).isZero();
    assertThat(out()).contains("| prometheus, no profile ").doesNotContain("two tiers");
  }

  @Test
  @NeedsProgram({"newer/vmagent", "newer/victoria-metrics"})
  void storesExactSumsOfAllEnvironments() throws InterruptedException {
    int code = run("20 --pushes 2 --interval 1", AGGREGATION);

    assertThat(code).as("%s%s", out(), err()).isZero();
    assertThat(out().lines().filter(line -> line.endsWith("| exact |"))).hasSize(6);
    assertThat(out().lines().filter(line -> line.contains("| aggregating vmagents "))).hasSize(2);
  }

  @Test
  @NeedsProgram({"newer/vmagent", "newer/victoria-metrics"})
  void failsIfSumsAreDifferent() throws InterruptedException, IOException {
    // Rules that keep the latest total of any environment do not add up.
    copyFiles("outputs: \\[total\\w*]", "outputs: [last]");

    int code = run("5 --pushes 1 --interval 1", folder);

    assertThat(code).as("%s%s", out(), err()).isEqualTo(1);
    assertThat(out())
        .contains("| DIFFERENT |")
        .containsPattern("prometheus, .*: aws_lambda_invocations_total: \\d+ invoked, \\d+ stored");
  }

  @Test
  @NeedsProgram("prometheus")
  void recordsExactRatesOfAllEnvironments() throws InterruptedException {
    int code = run("20 --pushes 2 --recording-rules", AGGREGATION);

    assertThat(code).as("%s%s", out(), err()).isZero();
    assertThat(out().lines().filter(line -> line.endsWith("| exact |"))).hasSize(1);
    assertThat(out().lines().filter(line -> line.contains("| recording rules "))).hasSize(1);
  }

  @Test
  @NeedsProgram("prometheus")
  void failsIfRecordingRulesAreInvalid() throws InterruptedException, IOException {
    copyFiles("rate\\(", "rating(");

    assertThat(run("1 --pushes 1 --recording-rules", folder)).isEqualTo(1);
    assertThat(err()).contains("Prometheus did not load the recording rules");
  }

  /** Copies the files of {@code deploy/aggregation} with a change. */
  private void copyFiles(String regex, String replacement) throws IOException {
    try (var files = Files.newDirectoryStream(AGGREGATION)) {
      for (Path file : files) {
        Files.writeString(
            folder.resolve(file.getFileName()),
            Files.readString(file).replaceAll(regex, replacement));
      }
    }
  }

  @Test
  void returns2ForInvalidArguments() throws InterruptedException {
    assertThat(run("--what", AGGREGATION)).isEqualTo(2);
    assertThat(err()).contains("Unknown option").contains("--help");
  }

  @Test
  void showsHelp() throws InterruptedException {
    assertThat(run("--help", AGGREGATION)).isZero();
    assertThat(out()).contains("benchmarks/fleet [options] [ENVIRONMENTS]");
  }

  private int run(String arguments, Path aggregation) throws InterruptedException {
    return FleetBenchmark.run(
        List.of(arguments.split(" ", -1)),
        aggregation,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
