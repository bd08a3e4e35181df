// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

  @TempDir Path folder;

  @Test
  void playsTheStepsOfTheFile() throws Exception {
    ScenarioFile file =
        ScenarioFile.read(
            written(
                """
                {"environments": 2,
                 "function": {"name": "orders", "memorySizeMb": 256, "timeout": "20s",
                              "initializationType": "snap-start", "logFormat": "json",
                              "init": [{"lasting": "10ms"}, {}]},
                 "environment": {"PROBE_LINGER_MS": "0"},
                 "variations": ["tracing-absent"],
                 "steps": [
                   {"init": {}},
                   {"invoke": {"lasting": "5ms", "printing": "hello", "times": 2}},
                   {"freezeFor": "50ms"},
                   {"invoke": {"failingWith": "Function.NoSuchOrder"}},
                   {"resetBy": "timeout"},
                   {"invoke": {"payload": {"a": 1}, "producing": 7}},
                   {"shutdown": {}}]}
                """));
    LambdaEmulatorBuilder builder = new TestOpt(folder).probe("probe").emulator();
    file.configure(builder);
    try (LambdaEmulator lambda = builder.build()) {
      List<InvocationResult> results = file.scenario().play(lambda);

      assertThat(file.environments()).isEqualTo(2);
      assertThat(results)
          .extracting(InvocationResult::outcome)
          .containsExactly(
              InvocationOutcome.SUCCESS,
              InvocationOutcome.SUCCESS,
              InvocationOutcome.HANDLER_ERROR,
              InvocationOutcome.SUCCESS);
      assertThat(results.get(3).response().orElseThrow()).hasSize(7);
      assertThat(results.get(3).inlineInitMs()).isPresent();
      assertThat(Records.types(lambda)).contains("platform.restoreReport");
      assertThat(Records.last(lambda, "platform.start").has("tracing")).isFalse();
    }
  }

  @Test
  void retriesUnderTheRequestIdOfTheFile() throws Exception {
    ScenarioFile file =
        ScenarioFile.read(
            written(
                """
                {"steps": [
                   {"invokeAsynchronously": {
                      "requestId": "order-1", "maxRetries": 1, "retryDelay": "1ms",
                      "attempts": [{"failingWith": "Function.Busy"}, {"lasting": "1ms"}]}},
                   {"invoke": {"requestId": "order-1"}}]}
                """));
    try (LambdaEmulator lambda =
        new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION).emulator().build()) {
      List<InvocationResult> results = file.scenario().play(lambda);

      assertThat(results)
          .extracting(InvocationResult::outcome)
          .containsExactly(
              InvocationOutcome.HANDLER_ERROR,
              InvocationOutcome.SUCCESS,
              InvocationOutcome.SUCCESS);
      assertThat(results).extracting(InvocationResult::requestId).containsOnly("order-1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"steps\": [{\"invoke\": {\"lasting\": 5}}]}"
            + "| line 1, steps/0/invoke/lasting: must be a string",
        "{\"steps\": [{\"invoke\": {\"lasting\": \"5 min\"}}]}"
            + "| line 1, steps/0/invoke/lasting: must be like 500ms, 3s or 15m",
        "{\"steps\": [{\"invoke\": {\"lastin\": \"5ms\"}}]}"
            + "| line 1, steps/0/invoke/lastin: unknown field; allowed are",
        "{\"steps\": [{\"dance\": {}}]} | line 1, steps/0/dance: unknown field",
        "{\"steps\": [{\"resetBy\": \"magic\"}]}"
            + "| line 1, steps/0/resetBy: must be one of timeout, failure, but is 'magic'",
        "{\"steps\": [{\"invoke\": {\"times\": 0}}]}"
            + "| line 1, steps/0/invoke: times must be 1 to 1000000, but is 0",
        "{\"variations\": [\"none-such\"], \"steps\": []}"
            + "| line 1, variations/0: must be one of telemetry-not-supported,",
        "{\"function\": {\"memorySizeMb\": 1}, \"steps\": [{\"init\": {}}]}"
            + "| line 1, function: memorySizeMb must be 128 to 10240, but is 1",
        "{\"steps\": [{\"invoke\": {\"requestId\": \"a/b\"}}]}"
            + "| line 1, steps/0/invoke: request id must be 1 to 256 letters",
        "{\"steps\": [{\"invokeAsynchronously\": {\"maxRetries\": 1}}]}"
            + "| line 1, steps/0/invokeAsynchronously: attempts must be 1 to 3, but are 0",
        "{\"steps\": [{\"invokeAsynchronously\": {\"attempts\": []}}]}"
            + "| line 1, steps/0/invokeAsynchronously: attempts must be 1 to 3, but are 0",
        "{\"steps\": [{\"invokeAsynchronously\": {\"attempts\": [{\"times\": 2}]}}]}| line 1,"
            + " steps/0/invokeAsynchronously: times and requestId are not allowed in attempts",
        "{\"steps\": []} | line 1: steps must contain at least one step",
        "{\"steps\": [{}]} | line 1, steps/0: a step has exactly one of init, invoke,",
        "{\"steps\": [{\"init\": {}, \"shutdown\": {}}]} | line 1, steps/0: a step has exactly one"
            + " of",
        "{\"steps\": [{\"invoke\": {\"times\": \"2\"}}]}"
            + "| line 1, steps/0/invoke/times: must be a whole number",
        "{\"steps\": [{\"invoke\": {\"crashing\": 1}}]}"
            + "| line 1, steps/0/invoke/crashing: must be true or false",
        "{\"steps\": [{\"invoke\": {\"crashing\": true, \"timingOut\": true}}]}"
            + "| line 1, steps/0/invoke: only one of failingWith, timingOut, crashing,",
        "{\"steps\": {}} | line 1, steps: must be an array",
        "{\"environments\": 101, \"steps\": [{\"init\": {}}]}"
            + "| line 1: environments must be 1 to 100, but is 101",
        "{} | line 1: steps must contain at least one step",
        "[] | line 1: must be an object",
        "{\"steps\": | line 1: Unexpected end-of-input"
      })
  void namesLineAndFieldOfAnError(String text, String message) throws Exception {
    Path file = written(text);

    assertThatThrownBy(() -> ScenarioFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": " + message);
  }

  @Test
  void countsLines() throws Exception {
    Path file = written("{\n \"steps\": [\n  {\"init\": {}},\n  {\"freezeFor\": \"x\"}\n]}");

    assertThatThrownBy(() -> ScenarioFile.read(file))
        .hasMessageContaining("line 4, steps/1/freeze");
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("none.json")))
        .hasMessageContaining("cannot read the scenario")
        .hasMessageContaining("none.json");
  }

  private Path written(String text) throws Exception {
    return Files.writeString(folder.resolve("scenario.json"), text);
  }
}
