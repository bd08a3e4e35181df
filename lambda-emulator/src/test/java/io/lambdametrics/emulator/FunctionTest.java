// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.Payload;
import io.lambdametrics.emulator.testing.ProbeFunction;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionTest {

  @TempDir Path folder;

  @Test
  void runsAnExecutableWithACustomRuntime() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("\"hello\""));

      assertThat(result.response()).hasValue("\"hello\"");
      assertThat(lambda.events())
          .filteredOn(event -> event.type().equals("function"))
          .extracting(event -> event.record().asText())
          .containsExactly("handler app.handle\n");
    }
  }

  @Test
  void noticesThatTheExecutableExits() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("exit"));

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.RUNTIME_CRASH);
      assertThat(result.message()).hasValue("the runtime exited with status 5");
    }
  }

  @Test
  void refusesToScriptACustomFunction() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      assertThatThrownBy(() -> lambda.invoke(Invocation.crashing()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("only the behaviour of the built-in function can be scripted");
    }
  }

  @Test
  void theBuiltInFunctionFollowsTheInvocation() throws Exception {
    try (LambdaEmulator lambda = new TestOpt(folder).probe("probe").emulator().build()) {
      InvocationResult result =
          lambda.invoke(Invocation.success().producing(100_000).lasting(Duration.ofMillis(80)));

      assertThat(result.response().orElseThrow()).hasSize(100_000);
      assertThat(result.responseMs().orElseThrow()).isGreaterThanOrEqualTo(80.0);
    }
  }

  @Test
  void keepsTheBytesOfEventAndResponse() throws Exception {
    Payload bytes = Payload.of(new byte[] {0, (byte) 0xff, (byte) 0xfe, '\r', '\n', (byte) 0x80});
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload(bytes));

      assertThat(result.responseBody()).hasValue(bytes);
    }
  }

  @Test
  void keepsTheErrorObjectOfTheFunction() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("\"error\""));

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      assertThat(result.errorBody()).hasValue(Payload.of(ProbeFunction.ERROR));
      assertThat(result.message()).hasValue("'order'");
    }
  }

  @Test
  void writesHeaderNamesAsLambdaDoes() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result =
          lambda.invoke(Invocation.success().withPayload("\"headers\"").withTenantId("blue"));

      assertThat(result.response().orElseThrow().lines())
          .contains(
              "Lambda-Runtime-Aws-Request-Id: " + result.requestId(),
              "Lambda-Runtime-Aws-Tenant-Id: blue")
          .anyMatch(line -> line.startsWith("Lambda-Runtime-Deadline-Ms: "))
          .anyMatch(line -> line.startsWith("Lambda-Runtime-Invoked-Function-Arn: "))
          .anyMatch(line -> line.startsWith("Lambda-Runtime-Trace-Id: "));
    }
  }

  @Test
  void readsAnErrorInTheTrailersOfAStreamedResponse() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("\"trailers\""));

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      assertThat(result.errorType()).hasValue("Function.BrokeOff");
      assertThat(result.errorBody()).hasValue(Payload.of(ProbeFunction.ERROR));
      assertThat(result.message()).hasValue("'order'");
      assertThat(result.response()).hasValue("partial");
      JsonNode done = Records.last(lambda, "platform.runtimeDone");
      assertThat(done.path("status").asText()).isEqualTo("success");
      assertThat(done.at("/metrics/producedBytes").asInt()).isEqualTo(7);
    }
  }

  @Test
  void passesTheClientContext() throws Exception {
    String json = "{\"custom\": {\"k\": \"S\u00f6hne \ud83d\ude80\"}}";
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result =
          lambda.invoke(Invocation.success().withPayload("\"context\"").withClientContext(json));

      assertThat(result.response()).hasValue(json);
      assertThat(call(lambda, "\"context\"").response()).hasValue("");
    }
  }

  @Test
  void refusesAnEventThatIsTooLarge() {
    String payload = "x".repeat(6 * 1024 * 1024 + 1);

    assertThatThrownBy(() -> Invocation.success().withPayload(payload))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payload must be at most 6291456 bytes, but has 6291457");
  }

  private static InvocationResult call(LambdaEmulator lambda, String payload)
      throws InterruptedException {
    return lambda.invoke(Invocation.success().withPayload(payload));
  }

  private LambdaEmulator withFunction() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    return opt.emulator()
        .timeout(Duration.ofSeconds(20))
        .function(opt.probeFunction())
        .handler("app.handle")
        .build();
  }
}
