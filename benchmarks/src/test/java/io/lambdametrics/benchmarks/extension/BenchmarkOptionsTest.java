// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension;

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
import picocli.CommandLine.ParameterException;

class BenchmarkOptionsTest {

  @Test
  void readsEveryOption(@TempDir Path folder) throws IOException {
    Path kept = Files.createFile(folder.resolve("kept"));

    BenchmarkOptions options =
        parse(
            ("--starts 3 --invocations 0 --events 7 --env A=1 --env B=x=y --name other"
                    + " --floor /bin/sh --check "
                    + kept
                    + " -- /bin/sh --starts x")
                .split(" "));

    assertThat(options.starts()).isEqualTo(3);
    assertThat(options.invocations()).isZero();
    assertThat(options.events()).isEqualTo(7);
    assertThat(options.environment()).isEqualTo(Map.of("A", "1", "B", "x=y"));
    assertThat(options.name()).contains("other");
    assertThat(options.floor()).contains(Path.of("/bin/sh"));
    assertThat(options.check()).contains(kept);
    assertThat(options.command()).containsExactly("/bin/sh", "--starts", "x");
  }

  @Test
  void hasDefaultForEveryOption() {
    BenchmarkOptions options = parse();

    assertThat(options.starts()).isEqualTo(10);
    assertThat(options.invocations()).isEqualTo(1_000);
    assertThat(options.events()).isEqualTo(100_000);
    assertThat(options.environment()).isEmpty();
    assertThat(options.name()).isEmpty();
    assertThat(options.floor()).isEmpty();
    assertThat(options.check()).isEmpty();
    assertThat(options.command()).isEmpty();
    assertThat(options.layers()).containsExactly("native", "jvm");
  }

  @Test
  void measuresOneLayerOnRequest() {
    assertThat(parse("--layer", "jvm").layers()).containsExactly("jvm");
  }

  @Test
  void findsExecutableOnPath() {
    assertThat(Path.of(parse("--", "sh").command().get(0))).isAbsolute().isExecutable();
  }

  @Test
  void leavesOptionsOfExecutableToItWithoutSeparatorToo() {
    assertThat(parse("/bin/sh", "--starts", "x").command())
        .containsExactly("/bin/sh", "--starts", "x");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--frequency 3, Unknown option: '--frequency'",
        "--starts, Missing required parameter for option '--starts' (N)",
        "--starts 1 --starts 2, option '--starts' (N) should be specified only once",
        "--events many, Invalid value for option '--events': 'many' is not an int",
        "--invocations -1, \"--invocations must be 0 to 10000000, but is -1\"",
        "--starts 99999999, \"--starts must be 0 to 10000000, but is 99999999\"",
        "--starts 0 --invocations 0 --events 0, \"nothing to measure: --starts, --invocations and"
            + " --events are all 0\"",
        "--env =x, --env must be NAME=VALUE",
        "--check /no/such/file, --check: no such file: /no/such/file",
        "--floor /no/such/file, no such executable file: /no/such/file",
        "--layer other, \"--layer must be one of [native, jvm], but is other\"",
        "--layer jvm -- /bin/sh, --layer and EXECUTABLE exclude each other",
        "--name x, --name needs an EXECUTABLE",
        "-- /, no such executable file: /",
        "-- no-such-program, no such executable file: no-such-program"
      })
  void rejectsInvalidArguments(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments.split(" ", -1)))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(message);
  }

  private static BenchmarkOptions parse(String... arguments) {
    BenchmarkOptions options = new BenchmarkOptions();
    options.parser().parseArgs(arguments);
    options.validate();
    return options;
  }
}
