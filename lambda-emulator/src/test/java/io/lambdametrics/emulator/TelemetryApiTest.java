// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.testing.TelemetrySink;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryApiTest {

  @TempDir Path folder;

  private LambdaEmulator lambda;
  private TestDrivenExtension extension;
  private TelemetrySink sink;
  private CompletableFuture<InitResult> init;

  @BeforeEach
  void register() throws Exception {
    TestOpt opt = new TestOpt(folder).script("hand", "echo a line; " + TestDrivenExtension.PROCESS);
    lambda = opt.emulator().build();
    extension = new TestDrivenExtension(lambda);
    sink = new TelemetrySink();
    init = meanwhile(lambda::init);
    extension.register("hand");
  }

  @AfterEach
  void close() {
    TestDrivenExtension.killProcesses(lambda);
    lambda.close();
    sink.close();
  }

  @Test
  void respondsOkAsJsonString() throws Exception {
    HttpResponse<String> response = extension.subscribe(sink, "platform");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("\"OK\"");
  }

  @Test
  void refusesABadSubscription() throws Exception {
    HttpResponse<String> response = extension.subscribe("{\"types\":[]}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("\"errorType\":\"ValidationError\"", "types should not be empty");
  }

  @Test
  void refusesASubscriptionAfterTheInit() throws Exception {
    var unused = extension.nextMeanwhile();
    init.get(5, TimeUnit.SECONDS);

    HttpResponse<String> response = extension.subscribe(sink, "platform");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body())
        .isEqualTo(
            "{\"errorMessage\":\"Telemetry API subscription is closed already\","
                + "\"errorType\":\"Telemetry.SubscriptionClosed\"}");
  }

  @Test
  void refusesAnUnknownSubscriber() throws Exception {
    HttpResponse<String> response =
        extension.send("PUT", "/2022-07-01/telemetry", sink.subscription("platform"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("Extension.MissingExtensionIdentifier");
  }

  @Test
  void refusesOtherVersionsInThePath() throws Exception {
    HttpResponse<String> response = extension.send("PUT", "/2025-01-29/telemetry", "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("404 page not found");
  }

  @Test
  void deliversEventsFromBeforeTheSubscription() throws Exception {
    extension.subscribe(sink, "platform");

    assertThat(TelemetrySink.types(sink.nextBatch()))
        .containsExactly("platform.initStart", "platform.telemetrySubscription");
  }

  @Test
  void deliversExtensionLogsToSubscribers() throws Exception {
    extension.subscribe(sink, "extension");

    JsonNode event = sink.nextBatch().get(0);

    assertThat(event.path("type").asText()).isEqualTo("extension");
    assertThat(event.path("record").asText()).isEqualTo("a line\n");
    assertThat(event.path("time").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  }

  @Test
  void resendsTheSameBatchUntilItIsAccepted() throws Exception {
    sink.refusing(2);
    extension.subscribe(sink, "platform");

    JsonNode first = sink.nextBatch();
    JsonNode second = sink.nextBatch();
    JsonNode third = sink.nextBatch();

    assertThat(List.of(second, third)).containsOnly(first);
  }

  @Test
  void keepsTheOrderWhileABatchIsRefused() throws Exception {
    sink.refusing(2);
    extension.subscribe(sink, "platform");
    var unused = extension.nextMeanwhile();
    init.get(5, TimeUnit.SECONDS);
    var next = meanwhile(() -> lambda.invoke(Invocation.success()));
    sink.nextBatch();
    sink.nextBatch();

    List<JsonNode> events = sink.until("platform.runtimeDone");

    assertThat(TelemetrySink.types(events))
        .containsExactly(
            "platform.initStart",
            "platform.telemetrySubscription",
            "platform.initRuntimeDone",
            "platform.extension",
            "platform.initReport",
            "platform.start",
            "platform.runtimeDone");
    assertThat(next).isNotDone();
  }

  @Test
  void holdsTheReportUntilTheNextInvocation() throws Exception {
    extension.subscribe(sink, "platform");
    var invoke = extension.nextMeanwhile();
    init.get(5, TimeUnit.SECONDS);
    var first = meanwhile(() -> lambda.invoke(Invocation.success()));
    invoke.get(5, TimeUnit.SECONDS);
    sink.until("platform.runtimeDone");
    invoke = extension.nextMeanwhile();
    String requestId = first.get(5, TimeUnit.SECONDS).requestId();
    Instant later = Instant.now().plusMillis(200);
    Await.until(Duration.ofSeconds(5), () -> Instant.now().isAfter(later));
    assertThat(sink.isEmpty()).isTrue();

    var unused = meanwhile(() -> lambda.invoke(Invocation.success()));

    assertThat(sink.nextBatch().at("/0/record/requestId").asText()).isEqualTo(requestId);
    assertThat(invoke.get(5, TimeUnit.SECONDS).body()).contains("INVOKE");
  }

  @Test
  void retriesUntilTheListenerIsThere() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    extension.subscribe(
        sink.subscription("platform").replaceAll("localdomain:\\d+", "localdomain:" + port));
    Await.until(Duration.ofSeconds(5), () -> lambda.deliveries().size() >= 2);

    assertThat(lambda.deliveries())
        .allSatisfy(delivery -> assertThat(delivery.accepted()).isFalse())
        .extracting(DeliveryAttempt::events)
        .containsOnly(lambda.deliveries().get(0).events());
  }
}
