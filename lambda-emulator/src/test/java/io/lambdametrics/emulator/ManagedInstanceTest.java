// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TelemetrySink;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedInstanceTest {

  @TempDir Path folder;

  @Test
  void refusesRegistrationForInvoke() throws Exception {
    try (LambdaEmulator lambda = managed(sleeper()).build()) {
      var init = meanwhile(lambda::init);
      HttpResponse<String> response = new TestDrivenExtension(lambda).register("hand");

      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).contains("\"errorType\":\"Extension.InvalidEventType\"");
      TestDrivenExtension.killProcesses(lambda);
      init.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void acceptsOnlyTheNewestSchema() throws Exception {
    try (LambdaEmulator lambda = managed(sleeper()).build();
        TelemetrySink sink = new TelemetrySink()) {
      var init = meanwhile(lambda::init);
      TestDrivenExtension extension = new TestDrivenExtension(lambda);
      extension.register("hand", "{\"events\":[\"SHUTDOWN\"]}");

      HttpResponse<String> old =
          extension.subscribe(sink.subscription("platform").replace("2025-01-29", "2022-12-13"));
      HttpResponse<String> first = extension.subscribe(sink, "platform");
      HttpResponse<String> second = extension.subscribe(sink, "platform");

      assertThat(old.statusCode()).isEqualTo(400);
      assertThat(old.body())
          .contains("schema validation error: schemaVersion should be 2025-01-29");
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(second.statusCode()).isEqualTo(500);
      TestDrivenExtension.killProcesses(lambda);
      init.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void servesSeveralInvocationsAtTheSameTime() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).maxConcurrency(4).build()) {
      lambda.init();
      List<CompletableFuture<InvocationResult>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(
            meanwhile(() -> lambda.invoke(Invocation.success().lasting(Duration.ofSeconds(1)))));
      }
      for (CompletableFuture<InvocationResult> call : calls) {
        assertThat(call.get(20, TimeUnit.SECONDS).outcome()).isEqualTo(InvocationOutcome.SUCCESS);
      }

      List<String> types = Records.types(lambda);
      int firstReport = types.indexOf("platform.report");
      assertThat(types.subList(0, firstReport))
          .filteredOn("platform.start"::equals)
          .hasSizeGreaterThan(1);
      assertThat(types).doesNotContain("platform.runtimeDone");
    }
  }

  @Test
  void refusesARequestIdThatIsInUse() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).maxConcurrency(2).build()) {
      lambda.init();
      Invocation invocation = Invocation.success().withRequestId("chosen");
      var first = meanwhile(() -> lambda.invoke(invocation.lasting(Duration.ofSeconds(1))));
      Await.until(Duration.ofSeconds(10), () -> Records.types(lambda).contains("platform.start"));

      assertThatThrownBy(() -> lambda.invoke(invocation))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("request id chosen is in use");
      first.get(20, TimeUnit.SECONDS);
      assertThat(lambda.invoke(invocation).requestId()).isEqualTo("chosen");
    }
  }

  @Test
  void reportsOnlyDurationAndSpans() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).build()) {
      lambda.invoke(Invocation.success());

      JsonNode report = Records.last(lambda, "platform.report");
      assertThat(report.path("metrics").fieldNames()).toIterable().containsExactly("durationMs");
      assertThat(report.path("spans"))
          .extracting(span -> span.path("name").asText())
          .containsExactly("responseLatency", "responseDuration");
      assertThat(report.path("status").asText()).isEqualTo("success");
      assertThat(Records.last(lambda, "platform.start").path("functionArn").asText())
          .endsWith(":function:emulated-function");
    }
  }

  @Test
  void reportsAnErrorOfTheHandler() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).build()) {
      InvocationResult result = lambda.invoke(Invocation.handlerError("Runtime.UserException"));

      JsonNode report = Records.last(lambda, "platform.report");
      assertThat(result.outcome()).isEqualTo(InvocationOutcome.HANDLER_ERROR);
      assertThat(report.path("status").asText()).isEqualTo("error");
      assertThat(report.path("errorType").asText()).isEqualTo("Runtime.UserException");
    }
  }

  @Test
  void onlyMarksAnInvocationThatTimesOut() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).timeout(Duration.ofMillis(300)).build()) {
      InvocationResult late = lambda.invoke(Invocation.timingOut());
      lambda.invoke(Invocation.success());

      assertThat(late.outcome()).isEqualTo(InvocationOutcome.TIMEOUT);
      assertThat(Records.of(lambda, "platform.report").get(0).path("status").asText())
          .isEqualTo("timeout");
      assertThat(Records.of(lambda, "platform.initStart")).hasSize(1);
    }
  }

  @Test
  void isNotFrozenBetweenInvocations() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).build()) {
      // The report is the last event. Several attempts may be necessary, because a report that is
      // due while a batch is in flight is dropped.
      boolean delivered = false;
      for (int attempt = 0; attempt < 20 && !delivered; attempt++) {
        lambda.invoke(Invocation.success());
        delivered = within(Duration.ofSeconds(2), lambda);
      }

      assertThat(delivered).isTrue();
    }
  }

  private static boolean within(Duration limit, LambdaEmulator lambda) {
    try {
      Await.until(limit, () -> Records.delivered(lambda).contains("platform.report"));
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  @Test
  void isReplacedAfterACrash() throws Exception {
    try (LambdaEmulator lambda = managed(probe()).build()) {
      lambda.invoke(Invocation.success());
      Files.writeString(lambda.temp().resolve("left"), "x");
      InvocationResult crash = lambda.invoke(Invocation.crashing());
      lambda.invoke(Invocation.success());

      assertThat(crash.outcome()).isEqualTo(InvocationOutcome.RUNTIME_CRASH);
      List<JsonNode> inits = Records.of(lambda, "platform.initStart");
      assertThat(inits)
          .extracting(init -> init.path("phase").asText())
          .containsExactly("init", "init");
      assertThat(inits.get(0).path("instanceId")).isNotEqualTo(inits.get(1).path("instanceId"));
      assertThat(lambda.temp().resolve("left")).doesNotExist();
    }
  }

  @Test
  void statesTheConcurrencyOnlyToTheRuntime() throws Exception {
    TestOpt opt = sleeper();
    Path function = opt.function("bootstrap", "env > $OUT; exec sleep 60");
    Path out = folder.resolve("out");
    try (LambdaEmulator lambda =
        managed(opt)
            .function(function)
            .environment("OUT", out.toString())
            .maxConcurrency(7)
            .build()) {
      var init = meanwhile(lambda::init);
      TestDrivenExtension extension = new TestDrivenExtension(lambda);
      extension.register("hand", "{\"events\":[\"SHUTDOWN\"]}");
      Await.until(Duration.ofSeconds(10), () -> Files.exists(out) && has(out));

      TestDrivenExtension.killProcesses(lambda);
      init.get(10, TimeUnit.SECONDS);
      assertThat(lambda.extensions().get(0).log())
          .noneMatch(line -> line.startsWith("AWS_LAMBDA_MAX_CONCURRENCY"));
    }
  }

  private static boolean has(Path file) {
    try {
      return Files.readAllLines(file).contains("AWS_LAMBDA_MAX_CONCURRENCY=7");
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private TestOpt probe() throws Exception {
    return new TestOpt(folder).probe("probe");
  }

  private TestOpt sleeper() throws Exception {
    return new TestOpt(folder).script("hand", "env; " + TestDrivenExtension.PROCESS);
  }

  private static LambdaEmulatorBuilder managed(TestOpt opt) {
    return opt.emulator()
        .environment("PROBE_EVENTS", "SHUTDOWN")
        .initializationType(InitType.MANAGED_INSTANCES);
  }
}
