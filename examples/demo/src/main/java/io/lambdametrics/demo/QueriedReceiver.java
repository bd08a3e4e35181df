package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.backend.testkit.LocalServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A real server, asked in PromQL for what it has stored. */
final class QueriedReceiver implements Receiver {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY = "{__name__=~\"aws_lambda_.*\"}[1h]";

  private final LocalServer server;
  private final Path folder;
  private long shownUntilMs;

  /**
   * @param folder the server's files, which are deleted in the end
   */
  QueriedReceiver(LocalServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Starts a Prometheus with its remote-write receiver switched on. */
  static QueriedReceiver prometheus(int port) throws IOException, InterruptedException {
    Path folder = newFolder();
    return new QueriedReceiver(LocalServer.prometheus(folder, port), folder);
  }

  /** Starts a VictoriaMetrics that shows new samples at once. */
  static QueriedReceiver victoriaMetrics(int port) throws IOException, InterruptedException {
    Path folder = newFolder();
    return new QueriedReceiver(LocalServer.victoriaMetrics(folder, port), folder);
  }

  private static Path newFolder() throws IOException {
    return Files.createTempDirectory("lambda-metrics-receiver");
  }

  @Override
  public URI writeUrl() {
    return server.writeUrl();
  }

  @Override
  public List<Series> stored() throws IOException, InterruptedException {
    List<Series> all = new ArrayList<>();
    for (JsonNode series : JSON.readTree(server.queryOnce(QUERY)).at("/data/result")) {
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
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
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
