package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real server that takes remote write, in a process of its own, on a free port of this host. */
public final class ReceiverProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration VISIBLE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final Process process;

  private ReceiverProcess(int port, Path folder, List<String> command) throws IOException {
    this.url = "http://127.0.0.1:" + port;
    this.process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  public static ReceiverProcess prometheus(Path folder) throws Exception {
    demand("prometheus");
    int port = freePort();
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    ReceiverProcess started =
        new ReceiverProcess(
            port,
            folder,
            List.of(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver"));
    started.await("/-/ready");
    return started;
  }

  static ReceiverProcess victoriaMetrics(Path folder) throws Exception {
    demand("victoria-metrics");
    int port = freePort();
    ReceiverProcess started =
        new ReceiverProcess(
            port,
            folder,
            List.of(
                "victoria-metrics",
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + port,
                "-retentionPeriod=1",
                "-search.latencyOffset=0s"));
    started.await("/health");
    return started;
  }

  static ReceiverProcess pushgateway(Path folder) throws Exception {
    demand("prometheus-pushgateway");
    int port = freePort();
    ReceiverProcess started =
        new ReceiverProcess(
            port,
            folder,
            List.of("prometheus-pushgateway", "--web.listen-address=127.0.0.1:" + port));
    started.await("/-/ready");
    return started;
  }

  /** Skips the test where the program is missing; with {@code CI=true} that is a failure. */
  private static void demand(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    String advice = program + " is not on the PATH; on Debian: apt-get install " + program;
    if (!there && "true".equals(System.getenv("CI"))) {
      fail(advice);
    }
    Assumptions.assumeTrue(there, advice);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  private void await(String path) throws Exception {
    long deadline = System.nanoTime() + START.toNanos();
    while (!isOk(path)) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        close();
        fail(url + path + " does not answer");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private boolean isOk(String path) throws InterruptedException {
    try {
      return get(path).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The server itself. */
  String url() {
    return url;
  }

  /** What the server says at a path. */
  String text(String path) throws IOException, InterruptedException {
    return get(path).body();
  }

  /** Where to write to. */
  public String writeUrl() {
    return url + "/api/v1/write";
  }

  /**
   * The results of an instant query, as soon as there are any: VictoriaMetrics shows what it was
   * sent a second later, and asks for a flush before.
   */
  public JsonNode query(String promQl) throws IOException, InterruptedException {
    String path = "/api/v1/query?query=" + URLEncoder.encode(promQl, StandardCharsets.UTF_8);
    long deadline = System.nanoTime() + VISIBLE.toNanos();
    JsonNode result;
    do {
      get("/internal/force_flush");
      result = new ObjectMapper().readTree(get(path).body()).path("data").path("result");
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    } while (result.isEmpty() && System.nanoTime() < deadline);
    return result;
  }

  /** What the server says to an instant query, be it an error. */
  public String answer(String promQl) throws IOException, InterruptedException {
    return text("/api/v1/query?query=" + URLEncoder.encode(promQl, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
