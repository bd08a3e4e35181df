// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.telemetry.SubscriptionRequest;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ResetReason;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TelemetrySink;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.emulator.testing.TestSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformVariationTest {

  private static final Duration TIMEOUT = Duration.ofMillis(400);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "TELEMETRY_NOT_SUPPORTED, 202, Telemetry.NotSupported",
    "TELEMETRY_PATH_UNKNOWN, 404, 404 page not found",
    "TELEMETRY_FAILS, 500, InternalServerError"
  })
  void telemetryMayBeUnavailable(PlatformVariation variation, int status, String body)
      throws Exception {
    HttpResponse<String> response = subscriptions(1, variation).get(0);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(body);
  }

  @Test
  void aSecondSubscriptionMayBeRefused() throws Exception {
    assertThat(subscriptions(2)).extracting(HttpResponse::statusCode).containsExactly(200, 200);
    assertThat(subscriptions(2, PlatformVariation.SECOND_SUBSCRIPTION_REFUSED))
        .extracting(HttpResponse::statusCode)
        .containsExactly(200, 500);
  }

  private List<HttpResponse<String>> subscriptions(int count, PlatformVariation... variations)
      throws Exception {
    TestOpt opt = new TestOpt(folder).script("hand", TestDrivenExtension.PROCESS);
    try (LambdaEmulator lambda = opt.emulator().variations(variations).build();
        TelemetrySink sink = new TelemetrySink()) {
      var init = meanwhile(lambda::init);
      TestDrivenExtension extension = new TestDrivenExtension(lambda);
      extension.register("hand");
      List<HttpResponse<String>> responses = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        responses.add(extension.subscribe(sink, "platform"));
      }
      TestDrivenExtension.killProcesses(lambda);
      init.get(10, TimeUnit.SECONDS);
      return responses;
    }
  }

  @Test
  void aSubscriptionAfterAResetMayGet202() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    List<String> responses = new CopyOnWriteArrayList<>();
    try (LambdaEmulator lambda =
        opt.emulator()
            .variations(PlatformVariation.RESUBSCRIPTION_ANSWERED_202)
            .listener(
                entry -> {
                  if (entry.text().endsWith(" to PUT /2022-07-01/telemetry")) {
                    responses.add(entry.text().substring(0, 3));
                  }
                })
            .build()) {
      lambda.invoke(Invocation.crashing());
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(Records.of(lambda, "platform.telemetrySubscription"))
          .extracting(r -> r.path("state").asText())
          .containsExactly("Subscribed", "Already subscribed");
      assertThat(responses).containsExactly("200", "202");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DEFAULT_MAX_ITEMS_1000, 1000, http://127.0.0.1:8080/telemetry",
    "DESTINATION_PATH_DROPPED, 10000, http://127.0.0.1:8080/",
    "SANDBOX_HAS_ANOTHER_ADDRESS, 10000, http://127.0.0.2:8080/telemetry"
  })
  void aSubscriptionMayBeInterpretedDifferently(
      PlatformVariation variation, int maxItems, URI destination) throws Exception {
    JsonNode body =
        PlatformJson.parse(
            """
            {"types":["platform"],
             "destination":{"protocol":"HTTP","URI":"http://sandbox:8080/telemetry"}}
            """
                .getBytes(StandardCharsets.UTF_8));

    SubscriptionRequest request = SubscriptionRequest.parse(body, TestSettings.of(variation));

    assertThat(request.maxItems()).isEqualTo(maxItems);
    assertThat(request.destination()).isEqualTo(destination);
  }

  @Test
  void aFailedInitMayNotBeReported() throws Exception {
    try (LambdaEmulator lambda =
        probe(PlatformVariation.FAILED_INIT_NOT_DELIVERED)
            .functionInit(
                FunctionInit.failingWith("Runtime.ImportModuleError")
                    .lasting(Duration.ofSeconds(2)))
            .timeout(Duration.ofSeconds(20))
            .build()) {
      lambda.init();
      lambda.invoke(Invocation.success());

      assertThat(Records.types(lambda)).contains("platform.initReport", "platform.report");
      assertThat(Records.delivered(lambda))
          .containsOnly("platform.initStart", "platform.telemetrySubscription");
    }
  }

  @Test
  void theReportAfterATimeoutMayNeverCome() throws Exception {
    try (LambdaEmulator lambda =
        probe(PlatformVariation.RESET_REPORT_NOT_DELIVERED)
            .timeout(TIMEOUT)
            .environment("PROBE_LINGER_MS", "1500")
            .build()) {
      lambda.init();
      lambda.invoke(Invocation.timingOut());

      assertThat(Records.types(lambda)).contains("platform.report");
      assertThat(Records.delivered(lambda))
          .contains("platform.runtimeDone")
          .doesNotContain("platform.report");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void undeliveredEventsMayReachTheNextProcess(boolean carriedOver, int reports) throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    LambdaEmulatorBuilder builder = opt.emulator().environment("PROBE_REFUSE", "1000000");
    if (carriedOver) {
      builder.variations(PlatformVariation.UNDELIVERED_CARRIED_OVER);
    }
    try (LambdaEmulator lambda = builder.build()) {
      lambda.invoke(Invocation.success());
      lambda.resetBy(ResetReason.FAILURE);
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(300)));

      List<EmittedEvent> second = lambda.deliveries().get(lambda.deliveries().size() - 1).events();
      assertThat(second)
          .filteredOn(event -> event.type().equals("platform.report"))
          .hasSize(reports);
    }
  }

  @Test
  void recordsOfATimeoutMayDiffer() throws Exception {
    try (LambdaEmulator lambda =
        probe(PlatformVariation.TIMEOUT_HAS_ERROR_TYPE, PlatformVariation.TIMEOUT_REPORT_MEASURED)
            .timeout(TIMEOUT)
            .build()) {
      lambda.init();
      lambda.invoke(Invocation.timingOut());

      JsonNode report = Records.last(lambda, "platform.report");
      assertThat(report.path("errorType").asText()).isEqualTo("Sandbox.Timedout");
      assertThat(report.at("/metrics/durationMs").asDouble()).isGreaterThan(400.0);
    }
  }

  @Test
  void anExtensionPastTheTimeoutMayCauseOneRuntimeDone() throws Exception {
    try (LambdaEmulator lambda =
        probe(PlatformVariation.ONE_RUNTIME_DONE)
            .timeout(TIMEOUT)
            .environment("PROBE_HOLD_MS", "1000")
            .build()) {
      lambda.init();
      lambda.invoke(Invocation.success());

      assertThat(Records.of(lambda, "platform.runtimeDone")).hasSize(1);
    }
  }

  @Test
  void recordsMayLackOrRenameFields() throws Exception {
    try (LambdaEmulator lambda =
        probe(
                PlatformVariation.REPORTS_WITHOUT_STATUS,
                PlatformVariation.RUNTIME_VERSION_ABSENT,
                PlatformVariation.FUNCTION_NAME_ABSENT,
                PlatformVariation.INSTANCE_MEMORY_IN_MB,
                PlatformVariation.RESTORE_DURATION_RENAMED,
                PlatformVariation.TRACING_ABSENT,
                PlatformVariation.SUBSCRIPTION_STATE_LOWER_CASE)
            .initializationType(InitType.SNAP_START)
            .memorySizeMb(256)
            .build()) {
      lambda.invoke(Invocation.success());

      JsonNode init = Records.last(lambda, "platform.initStart");
      assertThat(init.has("runtimeVersion")).isFalse();
      assertThat(init.has("functionName")).isFalse();
      assertThat(init.path("instanceMaxMemory").asInt()).isEqualTo(256);
      assertThat(Records.last(lambda, "platform.initReport").has("status")).isFalse();
      assertThat(Records.last(lambda, "platform.report").has("status")).isFalse();
      assertThat(Records.last(lambda, "platform.restoreReport").path("metrics").fieldNames())
          .toIterable()
          .containsExactly("restoreDurationMs");
      assertThat(Records.last(lambda, "platform.start").has("tracing")).isFalse();
      assertThat(Records.last(lambda, "platform.telemetrySubscription").path("state").asText())
          .isEqualTo("subscribed");
    }
  }

  @Test
  void outOfMemoryMayBeReportedAsExit() throws Exception {
    try (LambdaEmulator lambda = probe(PlatformVariation.OUT_OF_MEMORY_NOT_NAMED).build()) {
      lambda.invoke(Invocation.outOfMemory());

      JsonNode report = Records.last(lambda, "platform.report");
      assertThat(report.path("errorType").asText()).isEqualTo("Runtime.ExitError");
      assertThat(report.at("/metrics/maxMemoryUsedMB"))
          .isEqualTo(report.at("/metrics/memorySizeMB"));
    }
  }

  @Test
  void anInlineInitMayBeReported() throws Exception {
    try (LambdaEmulator lambda = probe(PlatformVariation.INLINE_INIT_REPORTED).build()) {
      lambda.invoke(Invocation.crashing());
      InvocationResult result = lambda.invoke(Invocation.success());

      assertThat(Records.last(lambda, "platform.report").at("/metrics/initDurationMs").asDouble())
          .isEqualTo(result.inlineInitMs().orElseThrow());
    }
  }

  @Test
  void extensionsMayNotGetTheInvokeOfACrash() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator().variations(PlatformVariation.INVOKE_AFTER_RUNTIME).build()) {
      InvocationResult success = lambda.invoke(Invocation.success());
      lambda.invoke(Invocation.crashing().lasting(Duration.ofMillis(300)));

      assertThat(opt.recorded("EVENT"))
          .satisfiesExactly(
              event -> assertThat(event).contains("INVOKE", success.requestId()),
              event -> assertThat(event).contains("SHUTDOWN", "failure"));
    }
  }

  @Test
  void theReasonOfAShutdownMayBeUpperCase() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator().variations(PlatformVariation.SHUTDOWN_REASON_UPPER_CASE).build()) {
      lambda.init();
      lambda.shutdown();

      assertThat(opt.recorded("EVENT"))
          .last()
          .asString()
          .contains("\"shutdownReason\":\"SPINDOWN\"");
    }
  }

  private LambdaEmulatorBuilder probe(PlatformVariation... variations) throws Exception {
    return new TestOpt(folder).probe("probe").emulator().variations(variations);
  }
}
