// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {

  @TempDir Path folder;

  @Test
  void generatesTheEventsInTheDocumentedOrder() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success().printing("a line of the function"));

      assertThat(lambda.events())
          .extracting(EmittedEvent::type)
          .containsExactly(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.initRuntimeDone",
              "platform.extension",
              "platform.initReport",
              "platform.start",
              "function",
              "platform.runtimeDone",
              "platform.report");
    }
  }

  @Test
  void startsTheRuntimeOnlyWhenEveryExtensionHasRegistered() throws Exception {
    TestOpt opt =
        new TestOpt(folder)
            .script("first", TestDrivenExtension.PROCESS)
            .script("second", TestDrivenExtension.PROCESS);
    List<TimelineEntry> requests = new CopyOnWriteArrayList<>();
    try (LambdaEmulator lambda =
        opt.emulator()
            .listener(
                entry -> {
                  if (entry.kind() == TimelineEntry.Kind.REQUEST) {
                    requests.add(entry);
                  }
                })
            .build()) {
      CompletableFuture<InitResult> init = meanwhile(lambda::init);
      TestDrivenExtension first = new TestDrivenExtension(lambda);
      TestDrivenExtension second = new TestDrivenExtension(lambda);
      first.register("first");
      var firstNext = first.nextMeanwhile();
      Instant later = Instant.now().plusMillis(200);
      Await.until(Duration.ofSeconds(5), () -> Instant.now().isAfter(later));
      assertThat(requests).extracting(TimelineEntry::subject).doesNotContain("runtime");
      second.register("second");
      var secondNext = second.nextMeanwhile();
      init.get(5, TimeUnit.SECONDS);

      assertThat(requests).extracting(TimelineEntry::subject).contains("runtime");
      assertThat(firstNext).isNotDone();
      assertThat(secondNext).isNotDone();
      TestDrivenExtension.killProcesses(lambda);
    }
  }

  @Test
  void reportsTheInitOnlyWithTheFirstInvocation() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InitResult init = lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success());
      InvocationResult second = lambda.invoke(Invocation.success());

      assertThat(first.initDurationMs()).hasValue(init.durationMs());
      assertThat(second.initDurationMs()).isEmpty();
    }
  }

  @Test
  void emitsEveryFieldOfTheSchema() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success().producing(40));

      assertThat(fields(lambda, "platform.initStart"))
          .containsExactlyInAnyOrder(
              "initializationType",
              "phase",
              "runtimeVersion",
              "runtimeVersionArn",
              "functionName",
              "functionVersion",
              "instanceId",
              "instanceMaxMemory");
      assertThat(fields(lambda, "platform.initReport"))
          .containsExactlyInAnyOrder("initializationType", "phase", "status", "metrics");
      assertThat(fields(lambda, "platform.start"))
          .containsExactlyInAnyOrder("requestId", "version", "tracing");
      assertThat(fields(lambda, "platform.runtimeDone"))
          .containsExactlyInAnyOrder("requestId", "status", "tracing", "spans", "metrics");
      assertThat(fields(lambda, "platform.report"))
          .containsExactlyInAnyOrder("requestId", "status", "tracing", "spans", "metrics");
      JsonNode metrics = record(lambda, "platform.report").path("metrics");
      assertThat(metrics.path("billedDurationMs").asLong())
          .isEqualTo(
              (long)
                  Math.ceil(
                      metrics.path("durationMs").asDouble()
                          + metrics.path("initDurationMs").asDouble()));
      assertThat(record(lambda, "platform.runtimeDone").at("/metrics/producedBytes").asInt())
          .isEqualTo(40);
    }
  }

  private static List<String> fields(LambdaEmulator lambda, String type) {
    List<String> names = new CopyOnWriteArrayList<>();
    record(lambda, type).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode record(LambdaEmulator lambda, String type) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .findFirst()
        .orElseThrow()
        .record();
  }
}
