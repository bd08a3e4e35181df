// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.testing.EchoHandler;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a handler on the runtime interface client that AWS publishes for Java. */
class RuntimeInterfaceClientTest {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  @TempDir Path folder;

  @Test
  void passesEventsAndResponses() throws Exception {
    try (LambdaEmulator lambda = withHandler(EchoHandler.class.getName()).build()) {
      InvocationResult echo = call(lambda, "\"hello\"");
      InvocationResult arn = call(lambda, "\"arn\"");
      InvocationResult left = call(lambda, "\"deadline\"");

      assertThat(echo.response()).hasValue("\"hello\"");
      assertThat(arn.response())
          .hasValue("arn:aws:lambda:us-east-1:123456789012:function:emulated-function");
      assertThat(Integer.parseInt(left.response().orElseThrow())).isBetween(1, 20_000);
      assertThat(Records.of(lambda, "function"))
          .anySatisfy(line -> assertThat(line.asText()).contains("handled " + echo.requestId()));
    }
  }

  @Test
  void passesTheTraceHeader() throws Exception {
    String trace = "Root=1-5f35ae12-0c0fec141ab77a00bc047aa2;Parent=2be948a625588e32;Sampled=1";
    try (LambdaEmulator lambda = withHandler(EchoHandler.class.getName()).build()) {
      InvocationResult result =
          lambda.invoke(Invocation.success().withPayload("\"trace\"").withTraceHeader(trace));

      assertThat(result.response()).hasValue(trace);
      assertThat(Records.last(lambda, "platform.start").at("/tracing/value").asText())
          .isEqualTo(trace);
    }
  }

  @Test
  void reportsAnExceptionOfTheHandlerLikeTheRuntime() throws Exception {
    try (LambdaEmulator lambda = withHandler(EchoHandler.class.getName()).build()) {
      InvocationResult result = call(lambda, "\"fail\"");

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      assertThat(result.message()).hasValue("the handler says no");
      JsonNode done = Records.last(lambda, "platform.runtimeDone");
      assertThat(done.path("status").asText()).isEqualTo("success");
      assertThat(done.has("spans")).isFalse();
      assertThat(call(lambda, "\"again\"").response()).hasValue("\"again\"");
    }
  }

  @Test
  void reportsAHandlerWhoseInitFails() throws Exception {
    try (LambdaEmulator lambda = withHandler(EchoHandler.Broken.class.getName()).build()) {
      InitResult init = lambda.init();

      assertThat(init.status()).isEqualTo(PlatformStatus.ERROR);
      assertThat(Records.last(lambda, "platform.initReport").path("status").asText())
          .isEqualTo("error");
    }
  }

  @Test
  void isRestoredFromASnapshot() throws Exception {
    try (LambdaEmulator lambda =
        withHandler(EchoHandler.class.getName()).initializationType(InitType.SNAP_START).build()) {
      assertThat(lambda.init().status()).isEqualTo(PlatformStatus.SUCCESS);
      assertThat(call(lambda, "\"hello\"").response()).hasValue("\"hello\"");
      assertThat(Records.last(lambda, "platform.restoreReport").path("status").asText())
          .isEqualTo("success");
    }
  }

  private static InvocationResult call(LambdaEmulator lambda, String payload)
      throws InterruptedException {
    return lambda.invoke(Invocation.success().withPayload(payload));
  }

  private LambdaEmulatorBuilder withHandler(String handler) throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path function =
        opt.function(
            "bootstrap",
            "exec '"
                + java
                + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path")
                + "' "
                + CLIENT
                + " \"$_HANDLER\"");
    return opt.emulator()
        .function(function)
        .handler(handler)
        .timeout(Duration.ofSeconds(20))
        .initTimeout(Duration.ofSeconds(60));
  }
}
