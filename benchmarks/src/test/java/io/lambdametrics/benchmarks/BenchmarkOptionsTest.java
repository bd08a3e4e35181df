package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkOptionsTest {

  @Test
  void readsEveryOption(@TempDir Path folder) throws IOException {
    Path kept = Files.createFile(folder.resolve("kept"));

    assertThat(
            parse(
                "--starts 3 --invocations 0 --events 7 --env A=1 --env B=x=y --name other --floor"
                    + " /bin/sh --check "
                    + kept
                    + " -- /bin/sh --starts x"))
        .isEqualTo(
            new BenchmarkOptions(
                3,
                0,
                7,
                Map.of("A", "1", "B", "x=y"),
                Optional.of("other"),
                Optional.of(Path.of("/bin/sh")),
                Optional.of(kept),
                List.of("/bin/sh", "--starts", "x")));
  }

  @Test
  void hasADefaultForEverything() {
    assertThat(BenchmarkOptions.parse(List.of()))
        .isEqualTo(
            new BenchmarkOptions(
                10,
                1_000,
                100_000,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void findsAnExecutableInThePath() {
    assertThat(Path.of(parse("-- sh").command().get(0))).isAbsolute().isExecutable();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--frequency 3, unknown option: --frequency",
        "/bin/sh, unknown option: /bin/sh (is a -- missing?)",
        "--starts, --starts needs a value",
        "--starts 1 --starts 2, --starts is given twice",
        "--events many, \"--events must be 0 to 10000000, but is 'many'\"",
        "--invocations -1, \"--invocations must be 0 to 10000000, but is '-1'\"",
        "--starts 99999999, \"--starts must be 0 to 10000000, but is '99999999'\"",
        "--starts 0 --invocations 0 --events 0, \"nothing to measure: --starts, --invocations and"
            + " --events are all 0\"",
        "--env =x, --env must be NAME=VALUE",
        "--check /no/such/file, --check: no such file: /no/such/file",
        "--floor /no/such/file, no such executable file: /no/such/file",
        "--name x, \"--name is for an EXECUTABLE, and there is none\"",
        "--, after -- an EXECUTABLE is needed",
        "-- /, no such executable file: /",
        "-- no-such-program, no such executable file: no-such-program"
      })
  void saysWhatIsWrong(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static BenchmarkOptions parse(String arguments) {
    return BenchmarkOptions.parse(List.of(arguments.split(" ", -1)));
  }
}
