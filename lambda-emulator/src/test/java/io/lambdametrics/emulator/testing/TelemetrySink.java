// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A telemetry listener for tests. */
public final class TelemetrySink implements AutoCloseable {

  private final HttpServer server;
  private final BlockingQueue<JsonNode> batches = new LinkedBlockingQueue<>();
  private final AtomicInteger toRefuse = new AtomicInteger();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile String sequenceId = "";
  private volatile String path = "";

  public TelemetrySink() throws IOException {
    this(InetAddress.getLoopbackAddress());
  }

  public TelemetrySink(InetAddress address) throws IOException {
    server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          path = exchange.getRequestURI().toString();
          sequenceId = exchange.getRequestHeaders().getFirst("Sequence-Id");
          batches.add(PlatformJson.parse(exchange.getRequestBody().readAllBytes()));
          awaitRelease();
          exchange.sendResponseHeaders(toRefuse.getAndDecrement() > 0 ? 503 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Delays all responses until {@link #release}. */
  public void hold() {
    held = new CountDownLatch(1);
  }

  public String lastPath() {
    return path;
  }

  public void awaitFirstBatch() {
    Await.until(Duration.ofSeconds(10), () -> !isEmpty());
  }

  public void release() {
    held.countDown();
  }

  public String lastSequenceId() {
    return sequenceId;
  }

  public TelemetrySink refusing(int batches) {
    toRefuse.set(batches);
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public String subscription(String... types) {
    return subscriptionAt("", types);
  }

  public String subscriptionAt(String path, String... types) {
    return """
    {"schemaVersion":"2025-01-29","types":[%s],
     "destination":{"protocol":"HTTP","URI":"http://sandbox.localdomain:%d%s"},
     "buffering":{"maxItems":1000,"maxBytes":262144,"timeoutMs":25}}\
    """
        .formatted(
            Arrays.stream(types).map(type -> '"' + type + '"').collect(Collectors.joining(",")),
            server.getAddress().getPort(),
            path);
  }

  public JsonNode nextBatch() throws InterruptedException {
    JsonNode batch = batches.poll(5, TimeUnit.SECONDS);
    if (batch == null) {
      throw new AssertionError("no telemetry within 5 s");
    }
    return batch;
  }

  /** Returns the events of the next batches, up to the batch with an event of this type. */
  public List<JsonNode> until(String type) throws InterruptedException {
    List<JsonNode> events = new ArrayList<>();
    while (true) {
      for (JsonNode event : nextBatch()) {
        events.add(event);
      }
      if (events.stream().anyMatch(e -> e.path("type").asText().equals(type))) {
        return events;
      }
    }
  }

  public boolean isEmpty() {
    return batches.isEmpty();
  }

  public static List<String> types(Iterable<JsonNode> events) {
    List<String> types = new ArrayList<>();
    events.forEach(event -> types.add(event.path("type").asText()));
    return types;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
