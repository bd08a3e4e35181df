// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

  private static final Duration TIMEOUT = Duration.ofMillis(400);

  @TempDir Path folder;

  @Test
  void endsATimeoutAsInARealEnvironment() throws Exception {
    try (LambdaEmulator lambda = probe().timeout(TIMEOUT).build()) {
      lambda.init();
      InvocationResult result = lambda.invoke(Invocation.timingOut());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.TIMEOUT);
      assertThat(result.durationMs()).isEqualTo(400.0);
      JsonNode done = last(lambda, "platform.runtimeDone").record();
      assertThat(done.path("status").asText()).isEqualTo("timeout");
      assertThat(done.has("errorType")).isFalse();
      assertThat(done.has("spans")).isFalse();
      assertThat(done.at("/metrics/producedBytes").asInt(-1)).isZero();
      assertThat(done.at("/metrics/durationMs").asDouble()).isGreaterThanOrEqualTo(395.0);
      JsonNode report = last(lambda, "platform.report").record();
      assertThat(report.path("status").asText()).isEqualTo("timeout");
      assertThat(report.at("/metrics/durationMs").asDouble()).isEqualTo(400.0);
    }
  }

  @Test
  void deliversTheReportOfATimeoutToTheOldProcess() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator()
            .timeout(TIMEOUT)
            .environment("PROBE_BUFFER_MS", "30000")
            .environment("PROBE_LINGER_MS", "1500")
            .build()) {
      lambda.init();
      lambda.invoke(Invocation.timingOut());

      EmittedEvent done = last(lambda, "platform.runtimeDone");
      EmittedEvent report = last(lambda, "platform.report");
      assertThat(Duration.between(done.time(), report.time()))
          .isBetween(Duration.ofMillis(19), Duration.ofSeconds(1));
      assertThat(opt.recorded("TELEMETRY"))
          .last()
          .asString()
          .contains("platform.report", "\"status\":\"timeout\"");
      assertThat(opt.recorded("EVENT"))
          .last()
          .asString()
          .contains("\"shutdownReason\":\"timeout\"");
    }
  }

  @Test
  void restartsAllProcessesInsideTheNextInvocation() throws Exception {
    try (LambdaEmulator lambda = probe().build()) {
      lambda.invoke(Invocation.crashing());
      int before = lambda.events().size();
      InvocationResult result = lambda.invoke(Invocation.success());

      List<EmittedEvent> events = lambda.events().subList(before, lambda.events().size());
      assertThat(events)
          .extracting(EmittedEvent::type)
          .containsExactly(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.initRuntimeDone",
              "platform.extension",
              "platform.initReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report");
      assertThat(events.get(0).record().path("phase").asText()).isEqualTo("invoke");
      assertThat(events.get(1).record().path("state").asText()).isEqualTo("Already subscribed");
      assertThat(events.get(4).record().path("phase").asText()).isEqualTo("invoke");
      assertThat(result.durationMs()).isGreaterThan(result.inlineInitMs().orElseThrow());
      assertThat(result.initDurationMs()).isEmpty();
      assertThat(lambda.extensions()).extracting(ExtensionReport::run).containsExactly(1, 2);
      assertThat(lambda.extensions()).extracting(ExtensionReport::pid).doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsTheTemporaryFolderUntilTheEnd() throws Exception {
    LambdaEmulator lambda = probe().build();
    Path temp = lambda.temp();
    try (lambda) {
      lambda.invoke(Invocation.success());
      Files.writeString(temp.resolve("kept"), "x");
      lambda.invoke(Invocation.crashing());
      lambda.invoke(Invocation.success());

      assertThat(temp.resolve("kept")).exists();
    }
    assertThat(temp).doesNotExist();
  }

  @Test
  void reportsACrashOfTheRuntime() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InvocationResult result = lambda.invoke(Invocation.crashing());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.RUNTIME_CRASH);
      JsonNode done = last(lambda, "platform.runtimeDone").record();
      assertThat(done.path("status").asText()).isEqualTo("error");
      assertThat(done.path("errorType").asText()).isEqualTo("Runtime.ExitError");
      assertThat(last(lambda, "platform.report").record().path("errorType").asText())
          .isEqualTo("Runtime.ExitError");
      assertThat(opt.recorded("EVENT"))
          .last()
          .asString()
          .contains("\"shutdownReason\":\"failure\"");
    }
  }

  @Test
  void failsTheInvocationInWhichAnExtensionExits() throws Exception {
    try (LambdaEmulator lambda = probe().environment("PROBE_CRASH_AT", "2").build()) {
      lambda.invoke(Invocation.success());
      InvocationResult result = lambda.invoke(Invocation.success().lasting(Duration.ofSeconds(2)));

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.EXTENSION_FAILURE);
      assertThat(result.message()).hasValue("extension 'probe' exited with status 3");
      JsonNode done = last(lambda, "platform.runtimeDone").record();
      assertThat(done.path("status").asText()).isEqualTo("error");
      assertThat(done.path("errorType").asText()).isEqualTo("Extension.Crash");
      ExtensionReport report = lambda.extensions().get(0);
      assertThat(report.crashed()).isTrue();
      assertThat(report.exitCode()).hasValue(3);
      assertThat(report.behaved()).isFalse();
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
    }
  }

  @Test
  void emitsTwoRuntimeDoneIfAnExtensionExceedsTheTimeout() throws Exception {
    try (LambdaEmulator lambda =
        probe().timeout(TIMEOUT).environment("PROBE_HOLD_MS", "1000").build()) {
      lambda.init();
      InvocationResult result = lambda.invoke(Invocation.success());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.TIMEOUT);
      assertThat(result.response()).hasValue("xx");
      assertThat(lambda.events())
          .filteredOn(event -> event.type().equals("platform.runtimeDone"))
          .extracting(event -> event.record().path("status").asText())
          .containsExactly("success", "timeout");
    }
  }

  @Test
  void reportsAHandlerErrorAsASuccessWithoutResponse() throws Exception {
    try (LambdaEmulator lambda = probe().build()) {
      InvocationResult result = lambda.invoke(Invocation.handlerError());

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      JsonNode done = last(lambda, "platform.runtimeDone").record();
      assertThat(done.path("status").asText()).isEqualTo("success");
      assertThat(done.has("spans")).isFalse();
      assertThat(done.at("/metrics/producedBytes").asInt(-1)).isZero();
      assertThat(last(lambda, "platform.report").record().path("status").asText())
          .isEqualTo("success");
    }
  }

  private LambdaEmulatorBuilder probe() throws Exception {
    return new TestOpt(folder).probe("probe").emulator();
  }

  private static EmittedEvent last(LambdaEmulator lambda, String type) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
