// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the layer starts, which settings it honours, and what it sends with each strategy. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LaunchTest {

  @Test
  void ignoresJavaOptionsOfTheFunction() throws Exception {
    try (LayerEnvironment lambda =
        LayerEnvironment.withoutSettings()
            .environment("LAMBDA_METRICS_ENABLED", "false")
            .environment("JAVA_TOOL_OPTIONS", "-javaagent:/missing.jar")
            .environment("JDK_JAVA_OPTIONS", "-XX:+NoSuchOption")
            .environment("CLASSPATH", "/missing.jar")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions())
          .singleElement()
          .satisfies(
              extension -> {
                assertThat(extension.behaved()).isTrue();
                assertThat(extension.log()).isEmpty();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"adaptive, INVOKE SHUTDOWN", "end, INVOKE SHUTDOWN", "periodic, SHUTDOWN"})
  void sendsEverythingWithEachStrategy(String strategy, String events) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.port())
                .environment("LAMBDA_METRICS_PUSH_STRATEGY", strategy)
                .build()) {
      for (int i = 0; i < 5; i++) {
        lambda.invoke(Invocation.success());
      }
      lambda.shutdown();

      RunTotals received = RunTotals.receivedWindows(receiver.stored());
      assertThat(received.get(RunTotals.INVOCATIONS)).isEqualTo(5);
      assertThat(received.get(RunTotals.DURATION_COUNT)).isEqualTo(5);
      assertThat(lambda.extensions())
          .allMatch(ExtensionReport::behaved)
          .allSatisfy(
              extension ->
                  assertThat(extension.events()).containsExactlyInAnyOrder(events.split(" ", -1)));
    }
  }

  @Test
  void pushesAtTheEndOfEveryInvocationWithStrategyEnd() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.port())
                .environment("LAMBDA_METRICS_PUSH_INTERVAL", "15m")
                .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
                .build()) {
      for (int i = 1; i <= 3; i++) {
        lambda.invoke(Invocation.handlerError());

        assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.ERRORS)).isEqualTo(i);
      }
    }
  }

  @Test
  void writesOnlyToItsOwnFolder() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.port()).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      try (Stream<Path> files = Files.walk(lambda.temp())) {
        assertThat(files.filter(Files::isRegularFile).map(lambda.temp()::relativize))
            .contains(Path.of("lambda-metrics", "journal.0"))
            .allMatch(file -> file.startsWith("lambda-metrics"));
      }
      assertThat(lambda.extensions().get(0).log())
          .allMatch(line -> line.startsWith("[lambda-metrics] INFO"));
    }
  }

  @Test
  void pushesAtTheEndOfRareInvocations() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.port()).build()) {
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(500)));
      lambda.freezeFor(Duration.ofSeconds(4));
      lambda.invoke(Invocation.handlerError().lasting(Duration.ofMillis(500)));

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.ERRORS))
          .as("stored before the environment is frozen")
          .isEqualTo(1);
    }
  }

  @Test
  void sendsToSeveralBackendsAtOnce() throws Exception {
    try (EmbeddedReceiver sysdig = EmbeddedReceiver.start();
        EmbeddedReceiver prometheus = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(sysdig.port())
                .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
                .environment("PROMETHEUS_REMOTE_WRITE_URL", prometheus.writeUrl().toString())
                .build()) {
      lambda.invoke(Invocation.success());
      lambda.invoke(Invocation.handlerError());
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(sysdig.stored()).get(RunTotals.ERRORS)).isEqualTo(1);
      assertThat(last(prometheus.stored(), "aws_lambda_errors_total")).isEqualTo(1);
      assertThat(last(prometheus.stored(), "aws_lambda_duration_seconds_count")).isEqualTo(2);
    }
  }

  @Test
  void labelsEverySeriesWithTheFunctionAndTheInstance() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.port())
                .environment("LAMBDA_METRICS_LABELS", "team=checkout")
                .build()) {
      lambda.invoke(Invocation.timingOut());
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      List<StoredSeries> invocations =
          receiver.stored().stream()
              .filter(series -> series.name().equals(RunTotals.INVOCATIONS))
              .toList();
      assertThat(invocations).as("the instance stays the same after a reset").hasSize(1);
      assertThat(invocations.get(0).labels())
          .containsEntry("function_name", "orders")
          .containsEntry("function_version", "$LATEST")
          .containsEntry("region", "us-east-1")
          .containsEntry("account_id", "123456789012")
          .containsEntry("job", "aws-lambda")
          .containsEntry("team", "checkout")
          .containsKey("instance");
    }
  }

  private static double last(List<StoredSeries> stored, String name) {
    return stored.stream()
        .filter(series -> series.name().equals(name))
        .mapToDouble(StoredSeries::last)
        .sum();
  }
}
