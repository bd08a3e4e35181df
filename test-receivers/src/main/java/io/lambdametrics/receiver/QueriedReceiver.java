// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A real server whose stored series are read with PromQL queries. */
public final class QueriedReceiver implements Receiver {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "{__name__=~\"aws_lambda_.*\"}[1h]";
  private static final String OF_FUNCTION =
      "{__name__=~\"aws_lambda_.*|lambda_metrics_dropped.*\",%s=\"%s\"}[1h]";

  private final LocalServer server;
  private final Map<Map<String, String>, Long> returnedUntilMs = new HashMap<>();

  /** Queries a running server; closing this receiver closes the server. */
  public QueriedReceiver(LocalServer server) {
    this.server = server;
  }

  /** Starts a server that accepts remote write. */
  public static QueriedReceiver start(ServerProgram program)
      throws IOException, InterruptedException {
    return new QueriedReceiver(LocalServer.start(program));
  }

  @Override
  public URI writeUrl() {
    return server.writeUrl();
  }

  @Override
  public List<StoredSeries> stored() throws IOException, InterruptedException {
    return query(ALL);
  }

  /**
   * Returns the stored series of one function, including the count of its dropped batches.
   *
   * @param label the label that has the function's name
   */
  public List<StoredSeries> storedFor(String label, String functionName)
      throws IOException, InterruptedException {
    return query(OF_FUNCTION.formatted(label, functionName));
  }

  /** Samples of one push have the same timestamp. */
  @Override
  public List<List<StoredSeries>> newPushes() throws IOException, InterruptedException {
    SortedMap<Long, List<StoredSeries>> pushes = new TreeMap<>();
    for (StoredSeries series : stored()) {
      for (StoredSeries.Sample sample : series.samples()) {
        if (sample.timestampMs() > returnedUntilMs.getOrDefault(series.labels(), 0L)) {
          pushes
              .computeIfAbsent(sample.timestampMs(), time -> new ArrayList<>())
              .add(new StoredSeries(series.labels(), List.of(sample)));
          returnedUntilMs.put(series.labels(), sample.timestampMs());
        }
      }
    }
    return List.copyOf(pushes.values());
  }

  @Override
  public void close() {
    server.close();
  }

  private List<StoredSeries> query(String range) throws IOException, InterruptedException {
    List<StoredSeries> all = new ArrayList<>();
    for (JsonNode series : JSON.readTree(server.queryOnce(range)).at("/data/result")) {
      all.add(new StoredSeries(labels(series.get("metric")), samples(series.get("values"))));
    }
    return all;
  }

  private static Map<String, String> labels(JsonNode metric) {
    Map<String, String> labels = new LinkedHashMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static List<StoredSeries.Sample> samples(JsonNode values) {
    List<StoredSeries.Sample> samples = new ArrayList<>();
    for (JsonNode value : values) {
      long timestampMs = Math.round(value.get(0).asDouble() * 1000);
      samples.add(new StoredSeries.Sample(timestampMs, Double.parseDouble(value.get(1).asText())));
    }
    return samples;
  }
}
