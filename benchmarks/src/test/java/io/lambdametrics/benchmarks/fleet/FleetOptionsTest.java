// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class FleetOptionsTest {

  @Test
  void readsEveryOption() {
    FleetOptions options =
        parse("--pushes 5 --seconds 7 --interval 9 --recording-rules 200".split(" ", -1));

    assertThat(options.environments()).isEqualTo(200);
    assertThat(options.pushes()).isEqualTo(5);
    assertThat(options.limit()).isEqualTo(Duration.ofSeconds(7));
    assertThat(options.interval()).isEqualTo(Duration.ofSeconds(9));
    assertThat(options.recordingRules()).isTrue();
  }

  @Test
  void hasDefaultForEveryOption() {
    FleetOptions options = parse();

    assertThat(options.environments()).isEqualTo(10_000);
    assertThat(options.pushes()).isEqualTo(3);
    assertThat(options.limit()).isEqualTo(Duration.ofMinutes(1));
    assertThat(options.interval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(options.recordingRules()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--frequency 3, Unknown option: '--frequency'",
        "many, Invalid value for positional parameter at index 0 (ENVIRONMENTS): 'many' is not an"
            + " int",
        "1 2, Unmatched argument at index 1: '2'",
        "-- -1, \"ENVIRONMENTS must be 0 to 1000000, but is -1\"",
        "9999999, \"ENVIRONMENTS must be 0 to 1000000, but is 9999999\"",
        "--pushes 0, \"--pushes must be 1 to 3600, but is 0\"",
        "--seconds 0, \"--seconds must be 1 to 3600, but is 0\"",
        "--interval 3601, \"--interval must be 1 to 3600, but is 3601\""
      })
  void rejectsInvalidArguments(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments.split(" ", -1)))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(message);
  }

  private static FleetOptions parse(String... arguments) {
    FleetOptions options = new FleetOptions();
    options.parser().parseArgs(arguments);
    options.validate();
    return options;
  }
}
