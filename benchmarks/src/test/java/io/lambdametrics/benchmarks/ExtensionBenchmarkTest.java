package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Measures the bare extension against itself, on the test's Java. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
class ExtensionBenchmarkTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path bare;

  @BeforeEach
  void writeBareExtension() throws IOException {
    bare =
        executable(
            "bare",
            "exec "
                + Path.of(System.getProperty("java.home"), "bin", "java")
                + " -cp "
                + Path.of("target/classes").toAbsolutePath()
                + " "
                + BareExtension.class.getName()
                + " bare listening");
  }

  @Test
  void measuresEveryFigureOfAnyExecutable() throws InterruptedException {
    int code =
        run(
            "--starts",
            "1",
            "--invocations",
            "3",
            "--events",
            "30",
            "--floor",
            "" + bare,
            "--",
            "" + bare);

    assertThat(code).as(err()).isZero();
    assertThat(out().lines().skip(2).map(line -> line.split("\\|", -1)[1].strip()))
        .containsExactlyElementsOf(
            Stream.of(BenchmarkFigure.values()).map(BenchmarkFigure::title).toList());
  }

  @Test
  void failsIfRegressionIsMeasuredTwice() throws InterruptedException, IOException {
    int code = checkAgainst("register=0.01");

    assertThat(code).isEqualTo(1);
    assertThat(out().lines().filter(line -> line.matches("  register: .*: FAILED"))).hasSize(2);
  }

  @Test
  void succeedsIfRatiosAreWithinLimits() throws InterruptedException, IOException {
    int code = checkAgainst("register=1000");

    assertThat(code).as(err()).isZero();
  }

  /** Compares starts of the bare extension with a kept ratio. */
  private int checkAgainst(String ratio) throws InterruptedException, IOException {
    Path kept = Files.writeString(folder.resolve("kept"), ratio + "\n");
    return run(
        "--starts",
        "1",
        "--invocations",
        "0",
        "--events",
        "0",
        "--floor",
        "" + bare,
        "--check",
        "" + kept,
        "--",
        "" + bare);
  }

  @Test
  void showsLogOfFailedExtension() throws InterruptedException, IOException {
    Path broken = executable("broken", "echo no such luck; exit 3");

    int code = run("--starts", "1", "--floor", "" + bare, "--", "" + broken);

    assertThat(code).isEqualTo(1);
    assertThat(err()).contains("no such luck");
  }

  @Test
  void returns2ForInvalidArguments() throws InterruptedException {
    assertThat(run("--what")).isEqualTo(2);
  }

  @Test
  void doesNotReadOptionsOfExecutable() throws InterruptedException {
    assertThat(run("--what", "--", "x", "--help")).isEqualTo(2);
  }

  private int run(String... arguments) throws InterruptedException {
    return ExtensionBenchmark.run(
        List.of(arguments),
        folder.resolve("no-layer"),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path executable(String name, String line) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
