package io.lambdametrics.receiver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.Consumer;
import org.xerial.snappy.Snappy;

/**
 * A receiver that needs nothing installed, and is stricter than the real ones: what breaks the
 * specification is refused with 400 instead of being dropped in silence.
 */
public final class EmbeddedReceiver implements Receiver {

  private final HttpServer server;
  private final Consumer<List<StoredSeries>> onPush;
  private final Map<Map<String, String>, NavigableMap<Long, Double>> stored = new LinkedHashMap<>();

  private EmbeddedReceiver(int port, Consumer<List<StoredSeries>> onPush) throws IOException {
    this.onPush = onPush;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext("/", this::serve);
  }

  /**
   * Starts a receiver.
   *
   * @param port where to listen; 0 for any free port
   * @param onPush told of the series of each push that was accepted, on the server's thread
   */
  public static EmbeddedReceiver start(int port, Consumer<List<StoredSeries>> onPush) throws IOException {
    EmbeddedReceiver receiver = new EmbeddedReceiver(port, onPush);
    receiver.server.start();
    return receiver;
  }

  @Override
  public URI writeUrl() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/prometheus/remote/write");
  }

  @Override
  public synchronized List<StoredSeries> stored() {
    List<StoredSeries> all = new ArrayList<>();
    stored.forEach(
        (labels, samples) -> {
          List<StoredSeries.Sample> list = new ArrayList<>();
          samples.forEach((timestamp, value) -> list.add(new StoredSeries.Sample(timestamp, value)));
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
      try {
        checkHeaders(exchange.getRequestHeaders());
        List<StoredSeries> pushed = store(WriteRequest.parseFrom(Snappy.uncompress(body)));
        exchange.sendResponseHeaders(204, -1);
        onPush.accept(pushed);
      } catch (IllegalArgumentException | IOException refused) {
        byte[] reason = String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(400, reason.length);
        exchange.getResponseBody().write(reason);
      }
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private static void checkHeaders(Headers headers) {
    check(headers, "Content-Encoding", "snappy");
    check(headers, "Content-Type", "application/x-protobuf");
    check(headers, "X-Prometheus-Remote-Write-Version", "0.1.0");
  }

  private static void check(Headers headers, String name, String value) {
    if (!value.equals(headers.getFirst(name))) {
      throw new IllegalArgumentException(name + " has to be " + value);
    }
  }

  private synchronized List<StoredSeries> store(WriteRequest request) {
    List<StoredSeries> pushed = new ArrayList<>();
    for (TimeSeries series : request.getTimeseriesList()) {
      Map<String, String> labels = labels(series);
      NavigableMap<Long, Double> samples = stored.computeIfAbsent(labels, key -> new TreeMap<>());
      List<StoredSeries.Sample> added = new ArrayList<>();
      series
          .getSamplesList()
          .forEach(
              sample -> {
                store(samples, sample.getTimestamp(), sample.getValue(), labels);
                added.add(new StoredSeries.Sample(sample.getTimestamp(), sample.getValue()));
              });
      pushed.add(new StoredSeries(labels, added));
    }
    return pushed;
  }

  private static void store(
      NavigableMap<Long, Double> samples,
      long timestamp,
      double value,
      Map<String, String> labels) {
    Double same = samples.get(timestamp);
    if (same != null && same != value) {
      throw new IllegalArgumentException("duplicate sample for timestamp: " + labels);
    }
    if (same == null && !samples.isEmpty() && timestamp < samples.lastKey()) {
      throw new IllegalArgumentException("out of order sample: " + labels);
    }
    if (timestamp > System.currentTimeMillis() + 1000) {
      throw new IllegalArgumentException("sample from the future: " + labels);
    }
    samples.put(timestamp, value);
  }

  private static Map<String, String> labels(TimeSeries series) {
    Map<String, String> labels = new LinkedHashMap<>();
    String last = "";
    for (Label label : series.getLabelsList()) {
      if (label.getName().compareTo(last) <= 0 || label.getValue().isEmpty()) {
        throw new IllegalArgumentException("labels have to be sorted and not empty: " + series);
      }
      last = label.getName();
      labels.put(label.getName(), label.getValue());
    }
    return labels;
  }
}
