package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.backend.testkit.LocalServer;
import java.io.IOException;
import java.net.URI;
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
    PROMETHEUS("prometheus", "Prometheus") {
      @Override
      LocalServer start(Path folder, int port) throws IOException, InterruptedException {
        return LocalServer.prometheus(folder, port);
      }
    },
    VICTORIA_METRICS("victoria-metrics", "VictoriaMetrics") {
      @Override
      LocalServer start(Path folder, int port) throws IOException, InterruptedException {
        // Without deduplication, a sample that is sent twice is stored twice.
        return LocalServer.victoriaMetrics(folder, port, List.of("-dedup.minScrapeInterval=1ms"));
      }
    };

    private final String program;
    private final String title;

    Kind(String program, String title) {
      this.program = program;
      this.title = title;
    }

    abstract LocalServer start(Path folder, int port) throws IOException, InterruptedException;

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
  private @Nullable LocalServer process;

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
    StoringServer server = new StoringServer(kind, folder, LocalServer.freePort());
    server.startAgain();
    return server;
  }

  /** The server itself, without a path. */
  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Stops it in an orderly way, since VictoriaMetrics forgets seconds if it is killed. */
  synchronized void stop() {
    LocalServer running = process;
    if (running != null) {
      running.close();
      process = null;
    }
  }

  /** Starts it with what it has stored; does nothing where it runs. */
  synchronized void startAgain() throws IOException, InterruptedException {
    if (process == null) {
      process = kind.start(folder, port);
    }
  }

  /** What is stored of one function, by query. */
  synchronized List<Series> stored(String function) throws IOException, InterruptedException {
    LocalServer running = process;
    if (running == null) {
      throw new IOException(kind.title() + " is stopped");
    }
    String query =
        "{__name__=~\"aws_lambda_.*|lambda_metrics_dropped.*\",function_name=\""
            + function
            + "\"}[1h]";
    List<Series> all = new ArrayList<>();
    for (JsonNode series : JSON.readTree(running.queryOnce(query)).at("/data/result")) {
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
