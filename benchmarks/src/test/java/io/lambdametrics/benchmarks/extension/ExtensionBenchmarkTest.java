// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.start.CPrograms;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Measures the floor against itself. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
@NeedsProgram("cc")
class ExtensionBenchmarkTest {

  /** Figures that only the project's layers have. */
  private static final Set<BenchmarkFigure> OF_LAYERS =
      EnumSet.of(
          BenchmarkFigure.PERIODIC_CPU,
          BenchmarkFigure.PERIODIC_CALLS,
          BenchmarkFigure.PERIODIC_RESIDENT,
          BenchmarkFigure.ZIP);

  /** Figures that not every machine permits to measure. */
  private static final Set<BenchmarkFigure> PRIVILEGED =
      EnumSet.of(
          BenchmarkFigure.SHARE_REGISTER,
          BenchmarkFigure.SHARE_NEXT,
          BenchmarkFigure.CALLS_PER_INVOCATION);

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path floor;

  @BeforeEach
  void compileFloor() throws IOException, InterruptedException {
    floor = CPrograms.compile(folder).floor();
  }

  @Test
  void measuresEveryFigureOfAnyExecutable() throws InterruptedException {
    int code = run("--starts 1 --invocations 3 --events 30 -- " + floor + " listening");

    assertThat(code).as(err()).isZero();
    EnumSet<BenchmarkFigure> expected = EnumSet.complementOf(EnumSet.copyOf(OF_LAYERS));
    expected.removeAll(PRIVILEGED);
    assertThat(out().lines().filter(line -> line.startsWith("| ")).map(this::title))
        .containsAll(expected.stream().map(BenchmarkFigure::title).toList())
        .doesNotContainAnyElementsOf(OF_LAYERS.stream().map(BenchmarkFigure::title).toList());
    assertThat(out()).contains("The floor was compiled by ");
  }

  private String title(String line) {
    return line.split("\\|", -1)[1].strip();
  }

  @Test
  void failsIfRegressionIsMeasuredTwice() throws InterruptedException, IOException {
    int code = checkAgainst("extension.page-faults = 1 x 1");

    assertThat(code).isEqualTo(1);
    assertThat(out().lines().filter(line -> line.matches("  extension.page-faults: .*: FAILED")))
        .hasSize(2);
  }

  @Test
  void succeedsIfFiguresAreWithinLimits() throws InterruptedException, IOException {
    int code = checkAgainst("extension.register = 1000 x 1.5");

    assertThat(code).as(err()).isZero();
  }

  @Test
  void ignoresKeptFiguresOfExtensionsThatAreNotMeasured() throws InterruptedException, IOException {
    int code = checkAgainst("native.register = 0.001 x 1.5");

    assertThat(code).as(err()).isZero();
  }

  /** Compares starts of the floor with a kept figure. */
  private int checkAgainst(String line) throws InterruptedException, IOException {
    Path kept = Files.writeString(folder.resolve("kept"), line + "\n");
    return run("--starts 1 --invocations 0 --events 0 --check " + kept + " -- " + floor);
  }

  @Test
  void showsLogOfFailedExtension() throws InterruptedException, IOException {
    Path broken = folder.resolve("broken");
    Files.writeString(broken, "#!/bin/sh\necho no such luck; exit 3\n");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));

    int code = run("--starts 1 -- " + broken);

    assertThat(code).isEqualTo(1);
    assertThat(err()).contains("exited with status 3").contains("no such luck");
  }

  @Test
  void returns2ForInvalidArguments() throws InterruptedException {
    assertThat(run("--what")).isEqualTo(2);
  }

  @Test
  void returns2IfNoLayerIsBuilt() throws InterruptedException {
    assertThat(run("--layer native")).isEqualTo(2);
    assertThat(err()).contains("none of the layers [native] is built in");
  }

  @Test
  void doesNotReadOptionsOfExecutable() throws InterruptedException {
    assertThat(run("--what -- x --help")).isEqualTo(2);
  }

  private int run(String arguments) throws InterruptedException {
    return ExtensionBenchmark.run(
        List.of(arguments.split(" ", -1)),
        folder.resolve("nothing-built"),
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
