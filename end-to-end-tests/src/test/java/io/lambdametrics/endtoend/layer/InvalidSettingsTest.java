// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With invalid settings the extension logs the errors and does not affect the function. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class InvalidSettingsTest {

  @Test
  void reportsMissingTokenAndUrlTogether() throws Exception {
    assertDoesNotAffectTheFunction(
        Map.of(), "SYSDIG_MONITOR_URL", "SYSDIG_MONITOR_API_TOKEN is not set");
  }

  @Test
  void reportsAnInvalidUrl() throws Exception {
    assertDoesNotAffectTheFunction(
        Map.of(
            "SYSDIG_MONITOR_URL",
            "app.sysdigcloud.com",
            "SYSDIG_MONITOR_API_TOKEN",
            "the-token-of-a-test"),
        "SYSDIG_MONITOR_URL=app.sysdigcloud.com is not a URL");
  }

  @Test
  void reportsAnUnknownBackendAndTheKnownOnes() throws Exception {
    assertDoesNotAffectTheFunction(
        Map.of("LAMBDA_METRICS_BACKENDS", "datadog"),
        "LAMBDA_METRICS_BACKENDS=datadog: there is no such backend; there are otlp,"
            + " prometheus, prometheus-pushgateway, sysdig");
  }

  @Test
  void reportsTheErrorsOfAllPartsTogether() throws Exception {
    assertDoesNotAffectTheFunction(
        Map.of(
            "LAMBDA_METRICS_PUSH_INTERVAL", "10",
            "LAMBDA_METRICS_BACKENDS", "prometheus,sysdig"),
        "LAMBDA_METRICS_PUSH_INTERVAL=10 is not a duration",
        "PROMETHEUS_REMOTE_WRITE_URL is not set",
        "SYSDIG_MONITOR_API_TOKEN is not set");
  }

  @Test
  void doesNothingWhenDisabled() throws Exception {
    assertDoesNotAffectTheFunction(Map.of("LAMBDA_METRICS_ENABLED", "false"));
  }

  @Test
  void failsTheInitializationWithFailFast() throws Exception {
    try (LayerEnvironment lambda =
        LayerEnvironment.withoutSettings()
            .environment("LAMBDA_METRICS_FAIL_FAST", "true")
            .build()) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.INIT_FAILURE);
    }
  }

  /** Asserts two undisturbed invocations, each error in the log once, and a normal exit. */
  private static void assertDoesNotAffectTheFunction(Map<String, String> settings, String... errors)
      throws Exception {
    try (LayerEnvironment lambda =
        LayerEnvironment.withoutSettings().environment(settings).build()) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
      lambda.shutdown();

      assertThat(lambda.extensions())
          .singleElement()
          .satisfies(
              extension -> {
                assertThat(extension.behaved()).as("%s", extension).isTrue();
                assertThat(extension.holdMs()).allMatch(hold -> hold < 100);
                assertLogs(extension, errors);
              });
    }
  }

  private static void assertLogs(ExtensionReport extension, String... errors) {
    for (String error : errors) {
      assertThat(extension.log()).filteredOn(line -> line.contains(error)).hasSize(1);
    }
  }
}
