package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineOptionsTest {

  @Test
  void readsEveryOption() {
    CommandLineOptions options =
        parse(
            "--opt layer --invocations 3 --rate 0.5 --concurrency 2 --env A=1 --env B=x=y"
                + " --function app --function-ms 0 --timeout 500ms --memory 256 --init-type"
                + " snap-start --quirk tracing-absent --limits on --serve 8080 --max-retries 1"
                + " --retry-delay 2s --events-out out.jsonl");

    assertThat(options)
        .isEqualTo(
            new CommandLineOptions(
                Path.of("layer"),
                3,
                0.5,
                2,
                Map.of("A", "1", "B", "x=y"),
                Optional.of(Path.of("app")),
                Duration.ZERO,
                Duration.ofMillis(500),
                256,
                InitType.SNAP_START,
                Set.of(PlatformVariation.TRACING_ABSENT),
                true,
                Optional.empty(),
                OptionalInt.of(8080),
                1,
                Duration.ofSeconds(2),
                Optional.of(Path.of("out.jsonl"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--invocations 3 | --opt DIR is needed",
        "--opt | --opt needs a value",
        "--opt a --opt b | --opt is given twice",
        "--opt a --what 1 | unknown option: --what",
        "--opt a --invocation 1 | unknown option: --invocation",
        "--opt a --invocations 0 | --invocations must be 1 to 1000000, but is '0'",
        "--opt a --invocations x | --invocations must be 1 to 1000000, but is 'x'",
        "--opt a --rate 0 | --rate must be a number above 0, but is '0'",
        "--opt a --timeout 3 | --timeout must be like 500ms, 3s or 15m, but is '3'",
        "--opt a --serve 1 --scenario x | --scenario and --serve exclude each other",
        "--opt a --limits yes | --limits must be on or off, but is 'yes'",
        "--opt a --env NAME | --env must be NAME=VALUE",
      })
  void saysWhatIsWrong(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static CommandLineOptions parse(String arguments) {
    return CommandLineOptions.parse(List.of(arguments.split(" ", -1)));
  }
}
