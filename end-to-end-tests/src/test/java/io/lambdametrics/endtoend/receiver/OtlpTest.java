// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.ServerProgram;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares what Lambda reported with what a receiver of OTLP has stored, to the invocation and the
 * microsecond. The extension process and the layer are real.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OtlpTest {

  private static final double MICROSECOND = 1e-6 / 2;

  private static final String[] FAAS_NAMES = {
    "faas_invocations_total",
    "faas_errors_total",
    "faas_timeouts_total",
    "faas_coldstarts_total",
    "faas_invoke_duration_seconds_sum",
    "faas_invoke_duration_seconds_count",
    "faas_init_duration_seconds_sum",
    "faas_init_duration_seconds_count",
    "faas_mem_usage_bytes_sum",
    "faas_mem_usage_bytes_count"
  };

  private final List<InvocationResult> results = new ArrayList<>();

  @Test
  void storesExactlyWhatWasInvokedAroundALongFreeze() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda = pushingTo(receiver.otlpUrl()).build()) {
      invokeAroundAFreeze(lambda);

      assertStoredExactly(lambda, receiver);
      assertThat(receiver.stored())
          .allSatisfy(
              series ->
                  assertThat(series.labels())
                      .containsKeys("service_instance_id", "faas_name", "faas_max_memory"));
    }
  }

  @ParameterizedTest(name = "refused pushes: {0}")
  @ValueSource(ints = {0, 1})
  void sendsWindowsThatAddUp(int refused) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            pushingTo(receiver.otlpUrl())
                .environment("OTLP_METRICS_TEMPORALITY", "delta")
                .build()) {
      receiver.refuseNext(refused);
      invokeAroundAFreeze(lambda);

      assertThat(receiver.refusalsLeft()).isZero();

      assertThat(sum(receiver, "aws_lambda_invocations_total")).isEqualTo(5);
      assertThat(sum(receiver, "aws_lambda_errors_total")).isEqualTo(2);
      assertThat(sum(receiver, "aws_lambda_duration_seconds_count")).isEqualTo(5);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  @Test
  @NeedsProgram("newer/victoria-metrics")
  void storesExactlyWhatWasInvokedInVictoriaMetrics() throws Exception {
    try (LocalServer server = LocalServer.start(ServerProgram.victoriaMetricsWithOtlp());
        LayerEnvironment lambda =
            pushingTo(server.url().resolve("/opentelemetry/v1/metrics")).build()) {
      invokeAroundAFreeze(lambda);

      assertStoredExactly(lambda, new QueriedReceiver(server));
    }
  }

  @Test
  void countsByTheConventionsForFunctions() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            pushingTo(receiver.otlpUrl()).environment("OTLP_METRICS_CONVENTION", "faas").build()) {
      invokeAroundAFreeze(lambda);

      Map<String, Double> received = new TreeMap<>();
      receiver.stored().forEach(each -> received.merge(each.name(), each.increase(), Double::sum));
      assertThat(received).as("%s", lambda.extensions()).containsOnlyKeys(FAAS_NAMES);
      assertThat(received)
          .containsEntry("faas_invocations_total", 3.)
          .containsEntry("faas_errors_total", 1.)
          .containsEntry("faas_timeouts_total", 1.)
          .containsEntry("faas_coldstarts_total", 1.)
          .containsEntry("faas_invoke_duration_seconds_count", 5.)
          .containsEntry("faas_init_duration_seconds_count", 1.)
          .containsEntry("faas_mem_usage_bytes_count", 5.);
      assertThat(received.get("faas_invoke_duration_seconds_sum"))
          .isCloseTo(
              emitted(lambda, "platform.runtimeDone", "durationMs") / 1000, within(MICROSECOND));
      assertThat(received.get("faas_init_duration_seconds_sum"))
          .isCloseTo(
              emitted(lambda, "platform.initReport", "durationMs") / 1000, within(MICROSECOND));
      assertThat(received.get("faas_mem_usage_bytes_sum"))
          .isEqualTo(emitted(lambda, "platform.report", "maxMemoryUsedMB") * 1024 * 1024);
    }
  }

  /** Returns the sum of a figure over all events of a type. */
  private static double emitted(LayerEnvironment lambda, String type, String figure) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .mapToDouble(event -> event.record().path("metrics").path(figure).asDouble())
        .sum();
  }

  private static LayerEnvironment.Builder pushingTo(URI endpoint) throws Exception {
    return LayerEnvironment.withoutSettings()
        .environment("LAMBDA_METRICS_BACKENDS", "otlp")
        .environment("OTLP_METRICS_ENDPOINT", endpoint.toString())
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
        // The last window must arrive on a busy machine, too.
        .shutdownTimeout(Duration.ofSeconds(20));
  }

  private void invokeAroundAFreeze(LayerEnvironment lambda) throws Exception {
    Invocation success = Invocation.success().lasting(Duration.ofMillis(20));
    results.add(lambda.invoke(success));
    lambda.freezeFor(Duration.ofSeconds(5));
    results.add(lambda.invoke(success));
    results.add(lambda.invoke(Invocation.handlerError().lasting(Duration.ofMillis(5))));
    results.add(lambda.invoke(success));
    results.add(lambda.invoke(Invocation.timingOut()));
    lambda.shutdown();
  }

  private void assertStoredExactly(LayerEnvironment lambda, Receiver receiver) throws Exception {
    RunTotals invoked = RunTotals.invoked(results, lambda.events());
    RunTotals received =
        Await.poll(
            Duration.ofSeconds(10),
            () -> RunTotals.receivedTotals(receiver.stored()),
            invoked::agreesWith);

    assertThat(invoked.get(RunTotals.INVOCATIONS)).isEqualTo(5);
    assertThat(invoked.get(RunTotals.ERRORS)).isEqualTo(2);
    assertThat(received.agreesWith(invoked))
        .as("received %s%ninvoked  %s%n%s", received, invoked, lambda.extensions())
        .isTrue();
    assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
  }

  private static double sum(EmbeddedReceiver receiver, String name) {
    return receiver.stored().stream()
        .filter(series -> series.name().equals(name))
        .mapToDouble(StoredSeries::sum)
        .sum();
  }
}
