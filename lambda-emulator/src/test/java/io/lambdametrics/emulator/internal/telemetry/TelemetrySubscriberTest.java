// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.testing.TelemetrySink;
import io.lambdametrics.testsupport.Await;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelemetrySubscriberTest {

  private static final int NEVER_MS = 1_000_000;

  private final List<DeliveryAttempt> deliveries = new CopyOnWriteArrayList<>();
  private final List<EmittedEvent> notices = new CopyOnWriteArrayList<>();
  private final Set<PlatformVariation> variations = EnumSet.noneOf(PlatformVariation.class);
  private final List<TelemetrySubscriber> open = new ArrayList<>();
  private TelemetrySink sink;

  @BeforeEach
  void listen() throws Exception {
    sink = new TelemetrySink();
  }

  @AfterEach
  void close() {
    open.forEach(TelemetrySubscriber::close);
    sink.close();
  }

  @Test
  void sendsABatchWhenItHasEnoughItems() throws Exception {
    TelemetrySubscriber subscriber = subscribe(3, 1_000_000, NEVER_MS);

    offer(subscriber, 7, "x");

    assertThat(sink.nextBatch()).hasSize(3);
    assertThat(sink.nextBatch()).hasSize(3);
    Await.until(Duration.ofSeconds(5), () -> subscriber.pending() == 1);
    assertThat(sink.isEmpty()).isTrue();
  }

  @Test
  void sendsABatchWhenItHasEnoughBytes() throws Exception {
    TelemetrySubscriber subscriber = subscribe(1_000, 5_000, NEVER_MS);

    offer(subscriber, 1, "x".repeat(5_000));

    assertThat(sink.nextBatch()).hasSize(1);
  }

  @Test
  void sendsABatchWhenItIsOldEnough() throws Exception {
    TelemetrySubscriber subscriber = subscribe(1_000, 1_000_000, 25);

    offer(subscriber, 2, "x");

    assertThat(sink.nextBatch()).isNotEmpty();
  }

  @Test
  void sendsNothingWhilePaused() throws Exception {
    TelemetrySubscriber subscriber = subscribe(1, 1_000_000, 25);
    subscriber.paused(true);
    offer(subscriber, 3, "x");
    Instant later = Instant.now().plusMillis(150);
    Await.until(Duration.ofSeconds(5), () -> Instant.now().isAfter(later));
    assertThat(sink.isEmpty()).isTrue();

    subscriber.paused(false);

    assertThat(sink.nextBatch()).hasSize(1);
  }

  @Test
  void sendsBufferedEventsWhenFlushed() throws Exception {
    TelemetrySubscriber subscriber = subscribe(1_000, 1_000_000, NEVER_MS);
    offer(subscriber, 2, "x");

    subscriber.flush();

    assertThat(sink.nextBatch()).hasSize(2);
  }

  @Test
  void ignoresOtherTypes() {
    TelemetrySubscriber subscriber = subscribe(1_000, 1_000_000, NEVER_MS);

    subscriber.offer(
        GeneratedEvent.of(
            new EmittedEvent(Instant.EPOCH, "function", PlatformJson.text("a line"))));

    assertThat(subscriber.pending()).isZero();
  }

  @Test
  void reportsDroppedEventsWhenTheBacklogIsFull() throws Exception {
    TelemetrySubscriber subscriber = subscribe(1_000, 1_000, NEVER_MS);
    subscriber.paused(true);
    offer(subscriber, 100, "x".repeat(1_000));
    int kept = subscriber.pending();

    subscriber.paused(false);
    for (int i = 0; i < kept; i++) {
      assertThat(TelemetrySink.types(sink.nextBatch())).containsExactly("platform.test");
    }
    Await.until(Duration.ofSeconds(5), () -> subscriber.pending() == 0);
    offer(subscriber, 1, "x".repeat(1_000));

    assertThat(kept).isBetween(50, 64);
    assertThat(sink.nextBatch().at("/0/record/droppedRecords").asInt()).isEqualTo(100 - kept);
    assertThat(notices).extracting(EmittedEvent::type).containsExactly("platform.logsDropped");
  }

  @Test
  void writesLinesOfJsonToATcpListener() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TelemetrySubscriber subscriber =
          subscribe(
              new SubscriptionRequest(
                  "2025-01-29",
                  Set.of("platform"),
                  URI.create("tcp://127.0.0.1:" + server.getLocalPort()),
                  2,
                  1_000,
                  NEVER_MS));
      offer(subscriber, 2, "x");

      try (Socket connection = server.accept();
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.lines())
            .hasSize(2)
            .allMatch(line -> line.startsWith("{\"time\":\"1970-01-01T00:00:00.000Z\""));
      }
    }
    Await.until(Duration.ofSeconds(5), () -> !deliveries.isEmpty());
    assertThat(deliveries.get(0).accepted()).isTrue();
  }

  @Test
  void mayDropARejectedBatch() throws Exception {
    variations.add(PlatformVariation.REJECTED_BATCH_DROPPED);
    sink.refusing(1);
    TelemetrySubscriber subscriber = subscribe(1, 1_000_000, 25);
    offer(subscriber, 1, "x");

    assertThat(TelemetrySink.types(sink.nextBatch())).containsExactly("platform.test");
    assertThat(sink.nextBatch().at("/0/record/droppedRecords").asInt()).isEqualTo(1);
  }

  @Test
  void mayDropBatchesWhileOneIsInFlight() throws Exception {
    variations.add(PlatformVariation.BUSY_LISTENER_LOSES_BATCHES);
    sink.hold();
    TelemetrySubscriber subscriber = subscribe(1, 1_000_000, 25);
    offer(subscriber, 1, "x");
    Await.until(Duration.ofSeconds(5), () -> !sink.isEmpty());
    offer(subscriber, 3, "x");
    Await.until(Duration.ofSeconds(5), () -> !notices.isEmpty());

    sink.release();

    assertThat(notices).extracting(EmittedEvent::type).contains("platform.logsDropped");
  }

  @Test
  void maySendTheDigestOfTheBody() throws Exception {
    variations.add(PlatformVariation.SEQUENCE_ID_SENT);
    TelemetrySubscriber subscriber = subscribe(1, 1_000_000, 25);
    offer(subscriber, 1, "x");
    sink.nextBatch();

    assertThat(sink.lastSequenceId()).hasSize(44);
  }

  private TelemetrySubscriber subscribe(int maxItems, int maxBytes, int timeoutMs) {
    return subscribe(
        new SubscriptionRequest(
            "2025-01-29", Set.of("platform"), sink.address(), maxItems, maxBytes, timeoutMs));
  }

  private TelemetrySubscriber subscribe(SubscriptionRequest request) {
    TelemetrySubscriber subscriber =
        new TelemetrySubscriber(
            "probe", request, variations::contains, deliveries::add, notices::add);
    open.add(subscriber);
    return subscriber;
  }

  private static void offer(TelemetrySubscriber subscriber, int count, String text) {
    for (int i = 0; i < count; i++) {
      subscriber.offer(
          GeneratedEvent.of(
              new EmittedEvent(Instant.EPOCH, "platform.test", PlatformJson.text(text))));
    }
  }
}
