// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.NeedsProgram;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapStartTest {

  @TempDir Path folder;

  @Test
  void restoresOnlyBeforeTheFirstInvocation() throws Exception {
    try (LambdaEmulator lambda = snapStart().build()) {
      lambda.init();
      lambda.invoke(Invocation.success());
      lambda.invoke(Invocation.success());

      assertThat(Records.types(lambda))
          .containsExactly(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.initRuntimeDone",
              "platform.extension",
              "platform.initReport",
              "platform.restoreStart",
              "platform.restoreRuntimeDone",
              "platform.restoreReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report",
              "platform.start",
              "platform.runtimeDone",
              "platform.report");
    }
  }

  @Test
  void reportsTheRestoreOnlyWithTheFirstInvocation() throws Exception {
    try (LambdaEmulator lambda = snapStart().build()) {
      lambda.init();
      lambda.invoke(Invocation.success());
      lambda.invoke(Invocation.success());

      JsonNode restore = Records.last(lambda, "platform.restoreReport");
      JsonNode first = Records.of(lambda, "platform.report").get(0).path("metrics");
      assertThat(restore.path("status").asText()).isEqualTo("success");
      assertThat(first.path("restoreDurationMs")).isEqualTo(restore.at("/metrics/durationMs"));
      assertThat(first.has("initDurationMs")).isFalse();
      assertThat(first.path("billedDurationMs").asLong())
          .isEqualTo(
              (long) Math.ceil(first.path("durationMs").asDouble())
                  + first.path("billedRestoreDurationMs").asLong());
      assertThat(Records.last(lambda, "platform.report").path("metrics").has("restoreDurationMs"))
          .isFalse();
    }
  }

  @Test
  void deliversTheTelemetryOfTheInitAsPartOfTheSnapshot() throws Exception {
    try (LambdaEmulator lambda = snapStart().build()) {
      lambda.init();

      assertThat(Records.delivered(lambda)).contains("platform.initReport");
    }
  }

  @Test
  void informsExtensionsOfARestoreOnlyByTelemetry() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().initializationType(InitType.SNAP_START).build()) {
      lambda.init();
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(opt.recorded("EVENT")).hasSize(2);
      assertThat(Records.delivered(lambda)).contains("platform.restoreStart");
    }
  }

  @Test
  void restoresEnvironmentsIndependently() throws Exception {
    List<LambdaEmulator> clones = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        clones.add(snapStart().build());
      }
      for (LambdaEmulator clone : clones) {
        clone.init();
      }
      for (LambdaEmulator clone : clones) {
        clone.invoke(Invocation.success());
      }

      assertThat(clones)
          .allSatisfy(clone -> assertThat(Records.of(clone, "platform.restoreStart")).hasSize(1));
    } finally {
      clones.forEach(LambdaEmulator::close);
    }
  }

  @Test
  @NeedsProgram("curl")
  void waitsForTheRuntimesHooksAfterARestore() throws Exception {
    try (LambdaEmulator lambda = withRuntime("restored").build()) {
      lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success().withPayload("\"hello\""));

      assertThat(first.response()).hasValue("\"hello\"");
      assertThat(Records.types(lambda)).containsSubsequence("platform.restoreStart", "function");
    }
  }

  @Test
  @NeedsProgram("curl")
  void failsTheInvocationWhoseRestoreFails() throws Exception {
    try (LambdaEmulator lambda = withRuntime("failing").build()) {
      lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(first.outcome()).isEqualTo(InvocationOutcome.INIT_FAILURE);
      JsonNode report = Records.last(lambda, "platform.restoreReport");
      assertThat(report.path("status").asText()).isEqualTo("error");
      assertThat(report.path("errorType").asText()).isEqualTo("Runtime.RestoreHookFailed");
      assertThat(report.has("metrics")).isFalse();
      assertThat(Records.types(lambda)).doesNotContain("platform.start");
    }
  }

  @Test
  @NeedsProgram("curl")
  void limitsTheTimeOfARestore() throws Exception {
    try (LambdaEmulator lambda =
        withRuntime("hanging").restoreTimeout(Duration.ofMillis(200)).build()) {
      lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(first.message()).hasValue("restore not ended after 200 ms");
      assertThat(Records.last(lambda, "platform.restoreReport").path("status").asText())
          .isEqualTo("timeout");
    }
  }

  @Test
  @NeedsProgram("curl")
  void servesCredentialsInsteadOfSettingVariables() throws Exception {
    TestOpt opt = new TestOpt(folder).script("env", "env; exec sleep 60");
    try (LambdaEmulator lambda =
        opt.emulator()
            .initializationType(InitType.SNAP_START)
            .initTimeout(Duration.ofMillis(500))
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://" + lambda.runtimeApi() + "/2021-04-23/credentials"))
              .header("Authorization", "emulated-authorization-token")
              .build();
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      lambda.init();

      assertThat(PlatformJson.parseOrText(response.body()).path("AccessKeyId").asText())
          .isEqualTo("AKIAIOSFODNN7EXAMPLE");
      assertThat(lambda.extensions().get(0).log())
          .contains(
              "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://"
                  + lambda.runtimeApi()
                  + "/2021-04-23/credentials",
              "AWS_CONTAINER_AUTHORIZATION_TOKEN=emulated-authorization-token")
          .noneMatch(line -> line.startsWith("AWS_SESSION_TOKEN"));
    }
  }

  private LambdaEmulatorBuilder snapStart() throws Exception {
    return new TestOpt(folder).probe("probe").emulator().initializationType(InitType.SNAP_START);
  }

  private LambdaEmulatorBuilder withRuntime(String behaviour) throws Exception {
    return snapStart()
        .environment("RESTORE", behaviour)
        .function(new TestOpt(folder).function("bootstrap", TestOpt.SHELL_RUNTIME));
  }
}
