// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A receiver of remote write 1.0 and of OTLP that runs in this process and needs no program. It is
 * stricter than real servers: it responds 400 to everything that violates the specification.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedReceiver implements Receiver {

  /** The path of OTLP; every other path is that of remote write. */
  private static final String OTLP_PATH = "/v1/metrics";

  private final HttpServer server;
  private final Consumer<List<StoredSeries>> onPush;
  private final Map<Map<String, String>, NavigableMap<Long, Double>> stored = new LinkedHashMap<>();
  private final AtomicInteger refusals = new AtomicInteger();

  private EmbeddedReceiver(int port, Consumer<List<StoredSeries>> onPush) throws IOException {
    this.onPush = onPush;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext("/", this::serve);
  }

  /** Starts a receiver on a free port. */
  public static EmbeddedReceiver start() throws IOException {
    return start(0, pushed -> {});
  }

  /**
   * Starts a receiver.
   *
   * @param port the port to listen on; 0 for any free port
   * @param onPush called on the server's thread with the series of each accepted push
   */
  public static EmbeddedReceiver start(int port, Consumer<List<StoredSeries>> onPush)
      throws IOException {
    EmbeddedReceiver receiver = new EmbeddedReceiver(port, onPush);
    receiver.server.start();
    return receiver;
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Returns the base URL for pushes by OTLP. */
  public URI otlpUrl() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public URI writeUrl() {
    return URI.create("http://127.0.0.1:" + port() + "/prometheus/remote/write");
  }

  /** Responds 503 to the next pushes instead of storing them. */
  public void refuseNext(int pushes) {
    refusals.set(pushes);
  }

  /** Returns how many pushes it has yet to refuse. */
  public int refusalsLeft() {
    return refusals.get();
  }

  @Override
  public synchronized List<StoredSeries> stored() {
    List<StoredSeries> all = new ArrayList<>();
    stored.forEach(
        (labels, samples) -> {
          List<StoredSeries.Sample> list = new ArrayList<>();
          samples.forEach(
              (timestamp, value) -> list.add(new StoredSeries.Sample(timestamp, value)));
          all.add(new StoredSeries(labels, list));
        });
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      try {
        boolean otlp = exchange.getRequestURI().getPath().equals(OTLP_PATH);
        List<StoredSeries> pushed =
            otlp
                ? decodeOtlp(exchange.getRequestHeaders(), body)
                : decodeRemoteWrite(exchange.getRequestHeaders(), body);
        store(pushed);
        // The empty message of a success of OTLP is no byte, too.
        exchange.sendResponseHeaders(otlp ? 200 : 204, -1);
        onPush.accept(pushed);
      } catch (IllegalArgumentException | IOException invalid) {
        byte[] reason = String.valueOf(invalid.getMessage()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(400, reason.length);
        exchange.getResponseBody().write(reason);
      }
    }
  }

  private static List<StoredSeries> decodeRemoteWrite(Headers headers, byte[] body)
      throws IOException {
    check(headers, "Content-Encoding", "snappy");
    check(headers, "Content-Type", "application/x-protobuf");
    check(headers, "X-Prometheus-Remote-Write-Version", "0.1.0");
    return RemoteWriteDecoder.decode(body);
  }

  private static List<StoredSeries> decodeOtlp(Headers headers, byte[] body) throws IOException {
    check(headers, "Content-Type", "application/x-protobuf");
    return OtlpDecoder.decode(body, "gzip".equals(headers.getFirst("Content-Encoding")));
  }

  private static void check(Headers headers, String name, String value) {
    if (!value.equals(headers.getFirst(name))) {
      throw new IllegalArgumentException(name + " must be " + value);
    }
  }

  private synchronized void store(List<StoredSeries> pushed) {
    for (StoredSeries series : pushed) {
      NavigableMap<Long, Double> samples =
          stored.computeIfAbsent(series.labels(), key -> new TreeMap<>());
      for (StoredSeries.Sample sample : series.samples()) {
        store(samples, sample, series.labels());
      }
    }
  }

  private static void store(
      NavigableMap<Long, Double> samples, StoredSeries.Sample sample, Map<String, String> labels) {
    long timestamp = sample.timestampMs();
    Double existing = samples.get(timestamp);
    if (existing != null && existing != sample.value()) {
      throw new IllegalArgumentException("duplicate sample for timestamp: " + labels);
    }
    if (existing == null && !samples.isEmpty() && timestamp < samples.lastKey()) {
      throw new IllegalArgumentException("out of order sample: " + labels);
    }
    if (timestamp > System.currentTimeMillis() + 1000) {
      throw new IllegalArgumentException("sample from the future: " + labels);
    }
    samples.put(timestamp, sample.value());
  }
}
