package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A layer that is set up wrongly says so, and leaves the function alone. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class InvalidSettingsTest {

  @Test
  void namesAMissingTokenAndAMissingUrlAtOnce() throws Exception {
    assertLeavesTheFunctionAlone(
        Map.of(), "SYSDIG_MONITOR_URL", "SYSDIG_MONITOR_API_TOKEN is not set");
  }

  @Test
  void namesAUrlThatIsNone() throws Exception {
    assertLeavesTheFunctionAlone(
        Map.of(
            "SYSDIG_MONITOR_URL",
            "app.sysdigcloud.com",
            "SYSDIG_MONITOR_API_TOKEN",
            "the-token-of-a-test"),
        "SYSDIG_MONITOR_URL=app.sysdigcloud.com is not a URL");
  }

  @Test
  void namesABackendThatIsNotThereAndThoseThatAre() throws Exception {
    assertLeavesTheFunctionAlone(
        Map.of("LAMBDA_METRICS_BACKENDS", "datadog"),
        "LAMBDA_METRICS_BACKENDS=datadog: there is no such backend; there are prometheus,"
            + " prometheus-pushgateway, sysdig");
  }

  @Test
  void namesTheFaultsOfAllPartsAtOnce() throws Exception {
    assertLeavesTheFunctionAlone(
        Map.of(
            "LAMBDA_METRICS_PUSH_INTERVAL", "10",
            "LAMBDA_METRICS_BACKENDS", "prometheus,sysdig"),
        "LAMBDA_METRICS_PUSH_INTERVAL=10 is not a duration",
        "PROMETHEUS_REMOTE_WRITE_URL is not set",
        "SYSDIG_MONITOR_API_TOKEN is not set");
  }

  @Test
  void staysQuietlyWhereItIsSwitchedOff() throws Exception {
    assertLeavesTheFunctionAlone(Map.of("LAMBDA_METRICS_ENABLED", "false"));
  }

  @Test
  void failsTheInitializationWhereThatWasAskedFor() throws Exception {
    try (LayerEnvironment lambda = LayerEnvironment.bare().environment("LAMBDA_METRICS_FAIL_FAST", "true").build()) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.INIT_FAILURE);
    }
  }

  /** Two invocations as if there were no extension, each fault in the log once, and a good exit. */
  private static void assertLeavesTheFunctionAlone(Map<String, String> settings, String... faults)
      throws Exception {
    try (LayerEnvironment lambda = LayerEnvironment.bare().environment(settings).build()) {
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
                assertLogs(extension, faults);
              });
    }
  }

  private static void assertLogs(ExtensionReport extension, String... faults) {
    for (String fault : faults) {
      assertThat(extension.log()).filteredOn(line -> line.contains(fault)).hasSize(1);
    }
  }
}
