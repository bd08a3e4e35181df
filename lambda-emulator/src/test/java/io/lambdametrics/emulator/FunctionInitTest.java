// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.model.ResetReason;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionInitTest {

  @TempDir Path folder;

  @Test
  void anErrorOfTheInitIsRepeatedInsideTheNextInvocation() throws Exception {
    try (LambdaEmulator lambda =
        probe()
            .functionInit(
                FunctionInit.failingWith("Runtime.ImportModuleError"), FunctionInit.success())
            .build()) {
      InitResult init = lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(init.errorType()).hasValue("Runtime.ImportModuleError");
      assertThat(first.outcome()).isEqualTo(InvocationOutcome.SUCCESS);
      assertThat(first.inlineInitMs()).isPresent();
      assertThat(Records.of(lambda, "platform.initReport"))
          .extracting(r -> r.path("phase").asText() + " " + r.path("status").asText())
          .containsExactly("init error", "invoke success");
    }
  }

  @Test
  void anInitThatFailsAgainFailsTheInvocation() throws Exception {
    try (LambdaEmulator lambda = probe().functionInit(FunctionInit.exiting()).build()) {
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(first.outcome()).isEqualTo(InvocationOutcome.INIT_FAILURE);
      JsonNode done = Records.last(lambda, "platform.runtimeDone");
      assertThat(done.path("status").asText()).isEqualTo("error");
      assertThat(done.path("errorType").asText()).isEqualTo("Runtime.ExitError");
      assertThat(done.at("/metrics/durationMs").asDouble()).isZero();
      assertThat(Records.types(lambda))
          .endsWith("platform.start", "platform.runtimeDone", "platform.report");
    }
  }

  @Test
  void aHangingInitTimesOut() throws Exception {
    try (LambdaEmulator lambda =
        probe()
            .initTimeout(Duration.ofMillis(1_500))
            .functionInit(FunctionInit.hanging(), FunctionInit.success())
            .build()) {
      InitResult init = lambda.init();

      assertThat(init.status()).isEqualTo(PlatformStatus.TIMEOUT);
      assertThat(Records.last(lambda, "platform.initRuntimeDone").path("errorType").asText())
          .isEqualTo("Runtime.Unknown");
      assertThat(Records.last(lambda, "platform.initReport").at("/metrics/durationMs").asDouble())
          .isGreaterThanOrEqualTo(1_500);
    }
  }

  @Test
  void initDurationContainsTheFunctionsInit() throws Exception {
    try (LambdaEmulator lambda =
        probe().functionInit(FunctionInit.success().lasting(Duration.ofMillis(400))).build()) {
      assertThat(lambda.init().durationMs()).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void bothRecordsReportOutOfMemory() throws Exception {
    try (LambdaEmulator lambda = probe().memorySizeMb(256).build()) {
      InvocationResult result = lambda.invoke(Invocation.outOfMemory());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.OUT_OF_MEMORY);
      JsonNode done = Records.last(lambda, "platform.runtimeDone");
      JsonNode report = Records.last(lambda, "platform.report");
      assertThat(done.path("status").asText()).isEqualTo("error");
      assertThat(done.path("errorType").asText()).isEqualTo("Runtime.OutOfMemory");
      assertThat(done.at("/metrics/producedBytes").asInt(-1)).isZero();
      assertThat(report.path("errorType").asText()).isEqualTo("Runtime.OutOfMemory");
      assertThat(report.at("/metrics/maxMemoryUsedMB").asInt()).isEqualTo(256);
      assertThat(report.at("/metrics/memorySizeMB").asInt()).isEqualTo(256);
    }
  }

  @Test
  void anExtensionThatExitsWithZeroHasCrashed() throws Exception {
    TestOpt opt = new TestOpt(folder).script("quits", "exit 0");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InitResult init = lambda.init();

      assertThat(init.errorType()).hasValue("Extension.Crash");
      assertThat(lambda.extensions().get(0).crashed()).isTrue();
    }
  }

  @Test
  void anExtensionThatNeverAsksAgainCausesATimeout() throws Exception {
    try (LambdaEmulator lambda =
        probe().timeout(Duration.ofMillis(600)).environment("PROBE_HOLD_MS", "60000").build()) {
      lambda.init();
      InvocationResult result = lambda.invoke(Invocation.success());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.TIMEOUT);
      assertThat(result.durationMs()).isEqualTo(600.0);
      assertThat(lambda.extensions().get(0).killed()).isTrue();
    }
  }

  @Test
  void aResetBetweenInvocationsStatesItsReason() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success());
      ShutdownResult reset = lambda.resetBy(ResetReason.TIMEOUT);
      lambda.invoke(Invocation.success());

      assertThat(reset.reason()).isEqualTo(ShutdownCause.TIMEOUT);
      assertThat(opt.recorded("EVENT").get(1)).contains("\"shutdownReason\":\"timeout\"");
      assertThat(Records.last(lambda, "platform.initStart").path("phase").asText())
          .isEqualTo("invoke");
    }
  }

  private LambdaEmulatorBuilder probe() throws Exception {
    return new TestOpt(folder).probe("probe").emulator();
  }
}
