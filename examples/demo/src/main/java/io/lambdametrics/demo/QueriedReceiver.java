package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A real server, asked in PromQL for what it has stored. */
final class QueriedReceiver implements Receiver {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY = "{__name__=~\"aws_lambda_.*\"}[1h]";

  private final ServerProcess server;
  private final URI writeUrl;
  private final URI queryUrl;
  private final Optional<URI> flushUrl;
  private long shownUntilMs;

  private QueriedReceiver(
      ServerProcess server, URI writeUrl, URI queryUrl, Optional<URI> flushUrl) {
    this.server = server;
    this.writeUrl = writeUrl;
    this.queryUrl = queryUrl;
    this.flushUrl = flushUrl;
  }

  /** Starts a Prometheus with its remote-write receiver switched on. */
  static QueriedReceiver prometheus(Path program, int port)
      throws IOException, InterruptedException {
    Path folder = ServerProcess.newFolder();
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "scrape_configs: []\n");
    URI root = URI.create("http://127.0.0.1:" + port);
    ServerProcess server =
        ServerProcess.start(
            List.of(
                program.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver"),
            folder,
            root.resolve("/-/ready"));
    return new QueriedReceiver(
        server, root.resolve("/api/v1/write"), root.resolve("/api/v1/query"), Optional.empty());
  }

  /** Starts a VictoriaMetrics that shows new samples at once. */
  static QueriedReceiver victoriaMetrics(Path program, int port)
      throws IOException, InterruptedException {
    Path folder = ServerProcess.newFolder();
    URI root = URI.create("http://127.0.0.1:" + port);
    ServerProcess server =
        ServerProcess.start(
            List.of(
                program.toString(),
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + port,
                "-retentionPeriod=1",
                "-search.latencyOffset=0s"),
            folder,
            root.resolve("/health"));
    return new QueriedReceiver(
        server,
        root.resolve("/api/v1/write"),
        root.resolve("/prometheus/api/v1/query"),
        Optional.of(root.resolve("/internal/force_flush")));
  }

  @Override
  public URI writeUrl() {
    return writeUrl;
  }

  @Override
  public List<Series> stored() throws IOException, InterruptedException {
    if (flushUrl.isPresent()) {
      ServerProcess.get(flushUrl.get());
    }
    String query = URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
    JsonNode answer = JSON.readTree(ServerProcess.get(URI.create(queryUrl + "?query=" + query)));
    List<Series> all = new ArrayList<>();
    for (JsonNode series : answer.at("/data/result")) {
      all.add(new Series(labels(series.get("metric")), samples(series.get("values"))));
    }
    return all;
  }

  /**
   * What has been stored since the last call, push by push: the samples of each push have one time.
   */
  List<List<Series>> storedSince() throws IOException, InterruptedException {
    SortedMap<Long, List<Series>> pushes = new TreeMap<>();
    for (Series series : stored()) {
      for (Series.Sample sample : series.samples()) {
        if (sample.timestampMs() > shownUntilMs) {
          pushes
              .computeIfAbsent(sample.timestampMs(), time -> new ArrayList<>())
              .add(new Series(series.labels(), List.of(sample)));
        }
      }
    }
    if (!pushes.isEmpty()) {
      shownUntilMs = pushes.lastKey();
    }
    return List.copyOf(pushes.values());
  }

  @Override
  public void close() {
    server.close();
  }

  private static Map<String, String> labels(JsonNode metric) {
    Map<String, String> labels = new LinkedHashMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static List<Series.Sample> samples(JsonNode values) {
    List<Series.Sample> samples = new ArrayList<>();
    for (JsonNode value : values) {
      long timestampMs = Math.round(value.get(0).asDouble() * 1000);
      samples.add(new Series.Sample(timestampMs, Double.parseDouble(value.get(1).asText())));
    }
    return samples;
  }
}
