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
import org.jspecify.annotations.Nullable;

/**
 * A real receiver that can be stopped and started again with what it has stored. Several
 * environments may share it: their figures are told apart by the function's name.
 */
final class StoringServer implements AutoCloseable {

  /** What is started. */
  enum Kind {
    PROMETHEUS("prometheus", "Prometheus", "/-/ready", "/api/v1/query") {
      @Override
      List<String> options(Path folder, int port) throws IOException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        return List.of(
            "--config.file=" + config,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port,
            "--web.enable-remote-write-receiver",
            "--log.level=warn");
      }
    },
    VICTORIA_METRICS("victoria-metrics", "VictoriaMetrics", "/health", "/prometheus/api/v1/query") {
      @Override
      List<String> options(Path folder, int port) {
        return List.of(
            "-storageDataPath=" + folder.resolve("data"),
            "-httpListenAddr=127.0.0.1:" + port,
            "-retentionPeriod=1",
            "-search.latencyOffset=0s",
            // Without it, a sample that is sent twice is stored twice.
            "-dedup.minScrapeInterval=1ms");
      }
    };

    private final String program;
    private final String title;
    private final String ready;
    private final String query;

    Kind(String program, String title, String ready, String query) {
      this.program = program;
      this.title = title;
      this.ready = ready;
      this.query = query;
    }

    abstract List<String> options(Path folder, int port) throws IOException;

    /** The program on the search path, and its Debian package. */
    String program() {
      return program;
    }

    /** As the table has it. */
    String title() {
      return title;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kind kind;
  private final Path folder;
  private final int port;
  private @Nullable ServerProcess process;

  private StoringServer(Kind kind, Path folder, int port) {
    this.kind = kind;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param folder an empty folder for its data
   */
  static StoringServer start(Kind kind, Path folder) throws IOException, InterruptedException {
    StoringServer server = new StoringServer(kind, folder, ServerProcess.freePort());
    server.startAgain();
    return server;
  }

  /** The server itself, without a path. */
  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Stops it in an orderly way, since VictoriaMetrics forgets seconds if it is killed. */
  synchronized void stop() {
    ServerProcess running = process;
    if (running != null) {
      running.close();
      process = null;
    }
  }

  /** Starts it with what it has stored; does nothing where it runs. */
  synchronized void startAgain() throws IOException, InterruptedException {
    if (process == null) {
      List<String> command = new ArrayList<>();
      command.add(ServerProcess.find(kind.program).orElseThrow().toString());
      command.addAll(kind.options(folder, port));
      process = ServerProcess.start(command, ServerProcess.newFolder(), url().resolve(kind.ready));
    }
  }

  /** What is stored of one function, by query. */
  List<Series> stored(String function) throws IOException, InterruptedException {
    if (kind == Kind.VICTORIA_METRICS) {
      ServerProcess.get(url().resolve("/internal/force_flush"));
    }
    String query =
        "{__name__=~\"aws_lambda_.*|lambda_metrics_dropped.*\",function_name=\""
            + function
            + "\"}[1h]";
    URI uri =
        url().resolve(kind.query + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    List<Series> all = new ArrayList<>();
    for (JsonNode series : JSON.readTree(ServerProcess.get(uri)).at("/data/result")) {
      Map<String, String> labels = new LinkedHashMap<>();
      series
          .get("metric")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      List<Series.Sample> samples = new ArrayList<>();
      for (JsonNode value : series.get("values")) {
        samples.add(
            new Series.Sample(
                Math.round(value.get(0).asDouble() * 1000),
                Double.parseDouble(value.get(1).asText())));
      }
      all.add(new Series(labels, samples));
    }
    return all;
  }

  @Override
  public void close() {
    stop();
  }
}
