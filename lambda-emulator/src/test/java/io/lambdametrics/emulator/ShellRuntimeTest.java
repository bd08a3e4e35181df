// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a custom runtime in shell, with an extension in another language. */
class ShellRuntimeTest {

  @TempDir Path folder;

  @Test
  @NeedsProgram("curl")
  void echoesEvents() throws Exception {
    try (LambdaEmulator lambda = shell().build()) {
      assertThat(call(lambda, "{\"a\":1}").response()).hasValue("{\"a\":1}");
      assertThat(call(lambda, "{\"a\":2}").response()).hasValue("{\"a\":2}");
    }
  }

  @Test
  @NeedsProgram("curl")
  void reportsAnErrorOfItsHandler() throws Exception {
    try (LambdaEmulator lambda = shell().build()) {
      InvocationResult result = call(lambda, "\"fail\"");

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      assertThat(result.errorType()).hasValue("Function.ShellSaysNo");
      assertThat(result.message()).hasValue("the shell says no");
    }
  }

  @Test
  @NeedsProgram("curl")
  void reportsAnErrorOfItsInit() throws Exception {
    try (LambdaEmulator lambda = shell().environment("INIT", "failing").build()) {
      InitResult init = lambda.init();

      assertThat(init.errorType()).hasValue("Runtime.ImportModuleError");
      assertThat(init.message()).hasValueSatisfying(m -> assertThat(m).contains("no such module"));
    }
  }

  @Test
  @NeedsProgram("curl")
  void streamsAResponse() throws Exception {
    try (LambdaEmulator lambda = shell().build()) {
      InvocationResult result = call(lambda, "\"stream\"");

      assertThat(result.response()).hasValue("part1part2");
      assertThat(Records.last(lambda, "platform.runtimeDone").at("/metrics/producedBytes").asInt())
          .isEqualTo(10);
      assertThat(Records.last(lambda, "platform.runtimeDone").at("/spans/1/durationMs").asDouble())
          .isGreaterThanOrEqualTo(250);
    }
  }

  @Test
  @NeedsProgram("curl")
  void passesTheTraceHeaderToTheRuntime() throws Exception {
    try (LambdaEmulator lambda = shell().build()) {
      InvocationResult result =
          lambda.invoke(
              Invocation.success().withPayload("\"trace\"").withTraceHeader("Root=1-2-3"));

      assertThat(result.response()).hasValue("Root=1-2-3");
    }
  }

  @Test
  void theBuiltInFunctionStreamsToo() throws Exception {
    try (LambdaEmulator lambda = new TestOpt(folder).probe("probe").emulator().build()) {
      lambda.invoke(Invocation.success().producing(9).streamingFor(Duration.ofMillis(200)));

      assertThat(Records.last(lambda, "platform.runtimeDone").at("/spans/1/durationMs").asDouble())
          .isGreaterThanOrEqualTo(195);
    }
  }

  @Test
  @NeedsProgram("curl")
  void passesTheTenant() throws Exception {
    try (LambdaEmulator lambda = shell().build()) {
      lambda.invoke(Invocation.success().withPayload("{}").withTenantId("BlueTenant").untraced());

      assertThat(Records.last(lambda, "platform.start").path("tenantId").asText())
          .isEqualTo("BlueTenant");
      assertThat(Records.last(lambda, "platform.start").has("functionArn")).isTrue();
      assertThat(Records.last(lambda, "platform.start").has("tracing")).isFalse();
      assertThat(Records.last(lambda, "platform.report").path("tenantId").asText())
          .isEqualTo("BlueTenant");
    }
  }

  private static InvocationResult call(LambdaEmulator lambda, String payload)
      throws InterruptedException {
    return lambda.invoke(Invocation.success().withPayload(payload));
  }

  private LambdaEmulatorBuilder shell() throws Exception {
    TestOpt opt = new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    return opt.emulator()
        .timeout(Duration.ofSeconds(20))
        .initTimeout(Duration.ofSeconds(30))
        .function(opt.function("bootstrap", TestOpt.SHELL_RUNTIME));
  }
}
