// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The recording rules of {@code deploy/aggregation}, for a Prometheus that starts without them. It
 * loads them when it has all series, so that their cost is measured apart from that of the pushes.
 */
final class RecordingRules implements AutoCloseable {

  private static final String FILE = "prometheus.rules.yml";
  private static final String INTERVAL = "\n    interval: 1m\n";

  /** The interval of the measurement, so that a run needs no minutes. */
  private static final String SHORT_INTERVAL = "\n    interval: 500ms\n";

  private static final int EVALUATIONS = 20;
  private static final Duration EVALUATED = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String rules;
  private final Path folder;

  /**
   * Reads the rules.
   *
   * @param aggregation the folder {@code deploy/aggregation}
   */
  RecordingRules(Path aggregation) throws IOException {
    String text = Files.readString(aggregation.resolve(FILE));
    if (!text.contains(INTERVAL)) {
      throw new IllegalArgumentException(FILE + " has no line '" + INTERVAL.strip() + "'");
    }
    this.rules = text.replace(INTERVAL, SHORT_INTERVAL);
    this.folder = Files.createTempDirectory("recording-rules");
  }

  /** Returns a Prometheus that can load the rules. */
  ServerProgram prometheus() {
    return ServerProgram.prometheus()
        .with("--web.enable-lifecycle")
        .configuredBy("rule_files: ['" + folder + "/*.yml']\n");
  }

  /**
   * Loads the rules and waits until they were evaluated some times.
   *
   * @return the CPU time of one evaluation, and by how much the memory has grown
   */
  ServerMeter.Cost evaluate(LocalServer prometheus)
      throws IOException, InterruptedException, FleetException {
    ServerMeter meter = new ServerMeter(List.of(prometheus));
    Files.writeString(folder.resolve(FILE), rules);
    reload(prometheus);
    long deadline = System.nanoTime() + EVALUATED.toNanos();
    long evaluations = evaluations(prometheus);
    while (evaluations < EVALUATIONS) {
      if (System.nanoTime() > deadline) {
        throw new FleetException(
            "Prometheus evaluated the recording rules only " + evaluations + " times");
      }
      LockSupport.parkNanos(POLL.toNanos());
      evaluations = evaluations(prometheus);
    }
    return meter.cost().withCpuTimes(1.0 / evaluations);
  }

  private static void reload(LocalServer prometheus)
      throws IOException, InterruptedException, FleetException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(prometheus.url().resolve("/-/reload"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new FleetException("Prometheus did not load the recording rules: " + response.body());
    }
  }

  private static long evaluations(LocalServer prometheus) throws IOException, InterruptedException {
    return Stored.value(prometheus.get("/metrics"), "prometheus_rule_group_duration_seconds_count");
  }

  /** Compares what each rule has recorded with what its query returns for the same time. */
  List<SumCheck> check(LocalServer prometheus) throws IOException, InterruptedException {
    List<SumCheck> checks = new ArrayList<>();
    JsonNode loaded = JSON.readTree(prometheus.get("/api/v1/rules")).at("/data/groups/0/rules");
    for (JsonNode rule : loaded) {
      String name = rule.at("/name").asText();
      String query = rule.at("/query").asText();
      String time = value(prometheus, "max(timestamp(" + name + "))", "").asText();
      JsonNode computed = value(prometheus, "sum(" + query + ")", time);
      // A rule for series that the environments do not send has nothing to record.
      if (!computed.isMissingNode()) {
        double recorded = value(prometheus, "sum(" + name + ")", time).asDouble(Double.NaN);
        checks.add(new SumCheck(name, query, computed.asDouble(), recorded));
      }
    }
    return checks;
  }

  /** Returns the value of a query at a time, or now if the time is empty. */
  private static JsonNode value(LocalServer prometheus, String query, String time)
      throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return JSON.readTree(prometheus.get("/api/v1/query?time=" + time + "&query=" + encoded))
        .at("/data/result/0/value/1");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      System.err.println("could not delete " + folder);
    }
  }
}
