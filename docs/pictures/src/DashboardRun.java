// SPDX-License-Identifier: Apache-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs two functions in the emulator with the extension beside them, which pushes to a real
 * Prometheus, and draws panels of {@code docs/dashboards/grafana.json} from what was stored.
 */
final class DashboardRun {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int POINTS = 90;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path project;
  private final Path layer;
  private final int port = freePort();

  DashboardRun(Path project, Path layer) {
    this.project = project;
    this.layer = layer;
  }

  String draw(int seconds) throws Exception {
    Path folder = Files.createTempDirectory("pictures-prometheus");
    Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    Process prometheus =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    try {
      awaitReady(prometheus);
      double start = System.currentTimeMillis() / 1e3;
      invokeFor(seconds);
      return draw(start, System.currentTimeMillis() / 1e3);
    } finally {
      prometheus.destroy();
      prometheus.waitFor(10, TimeUnit.SECONDS);
      deleteAll(folder);
    }
  }

  private void awaitReady(Process prometheus) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline && prometheus.isAlive()) {
      try {
        if (get("/-/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException("Prometheus did not start");
  }

  /** Lets the two functions work at the same time; both end in an orderly way. */
  private void invokeFor(int seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2, Pictures::daemon);
    List<Callable<Void>> functions =
        List.of(() -> invoke("orders", 40, seconds, true), () -> invoke("search", 150, seconds, false));
    for (Future<Void> end : threads.invokeAll(functions)) {
      end.get();
    }
    threads.shutdown();
  }

  private Void invoke(String function, int work, int seconds, boolean failing) throws Exception {
    Random random = new Random(17);
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(layer)
            .functionName(function)
            .memorySizeMb(failing ? 256 : 512)
            .timeout(Duration.ofSeconds(1))
            .environment("LAMBDA_METRICS_BACKENDS", "prometheus")
            .environment("LAMBDA_METRICS_GROUPS", "core,init,memory,billing,self")
            .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
            .environment("PROMETHEUS_REMOTE_WRITE_URL", "http://127.0.0.1:" + port + "/api/v1/write")
            .build()) {
      long start = System.nanoTime();
      boolean timedOut = !failing;
      for (double part = 0; part < 1; part = (System.nanoTime() - start) / 1e9 / seconds) {
        boolean trouble = failing && part > 0.4 && part < 0.7;
        double slower = trouble ? 2.5 : 1 + 0.4 * Math.sin(part * 12);
        Duration duration = Duration.ofMillis((long) (work * slower * (0.8 + 0.4 * random.nextDouble())));
        if (!timedOut && part > 0.5) {
          lambda.invoke(Invocation.timingOut());
          timedOut = true;
        } else if (trouble && random.nextInt(8) == 0) {
          lambda.invoke(Invocation.handlerError().lasting(duration));
        } else {
          lambda.invoke(Invocation.success().lasting(duration));
        }
        lambda.freezeFor(Duration.ofMillis(60 + random.nextInt(60)));
      }
      lambda.shutdown();
    }
    return null;
  }

  private String draw(double start, double end) throws Exception {
    JsonNode dashboard = json.readTree(project.resolve("docs/dashboards/grafana.json").toFile());
    long range = Math.max(1, Math.round(end - start));
    DashboardPicture picture = new DashboardPicture(start, end);
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        String query =
            target
                .path("expr")
                .asText()
                .replace("$__rate_interval", Math.max(5, range / 8) + "s")
                .replace("$__range", range + "s")
                .replace("$function", ".*");
        JsonNode result =
            panel.path("type").asText().equals("stat")
                ? query("query?time=" + end, query)
                : query("query_range?start=%s&end=%s&step=%s".formatted(start, end, (end - start) / POINTS), query);
        picture.add(panel, target.path("legendFormat").asText(), result);
      }
    }
    return picture.draw();
  }

  private JsonNode query(String path, String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    JsonNode response = json.readTree(get("/api/v1/" + path + "&query=" + encoded).body());
    if (!response.path("status").asText().equals("success")) {
      throw new IllegalStateException(query + ": " + response);
    }
    return response.at("/data/result");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
