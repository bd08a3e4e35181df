package io.lambdametrics.backend.testkit;

import static org.assertj.core.api.Assertions.fail;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real server that takes metrics, in a process of its own, on a port of the loopback address. It
 * ends when it is closed, or together with this process.
 *
 * <p>Where the program is not installed, the test that starts it is skipped, with what to install;
 * with {@code CI=true} in the environment it fails. Not thread-safe.
 */
public final class LocalServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration VISIBLE = Duration.ofSeconds(20);
  private static final Map<String, String> PACKAGES =
      Map.of("promtool", "prometheus", "vmagent", "victoria-metrics");
  private static final Duration POLL = Duration.ofMillis(50);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final Process process;
  private final Thread reaper;

  private LocalServer(int port, Process process) {
    this.url = URI.create("http://127.0.0.1:" + port);
    this.process = process;
    this.reaper = new Thread(process::destroyForcibly, "local-server-reaper");
  }

  /**
   * Starts a Prometheus with its remote-write receiver switched on.
   *
   * @param folder an existing folder for its files; a {@code prometheus.yml} in it is its
   *     configuration
   * @param port a free port, see {@link #freePort}
   * @throws IOException if it does not come up; the message has its log
   */
  public static LocalServer prometheus(Path folder, int port)
      throws IOException, InterruptedException {
    return prometheus(folder, port, List.of("--web.enable-remote-write-receiver"));
  }

  /**
   * Starts a Prometheus; see above.
   *
   * @param options further ones of its command line
   */
  public static LocalServer prometheus(Path folder, int port, List<String> options)
      throws IOException, InterruptedException {
    Path config = folder.resolve("prometheus.yml");
    if (!Files.exists(config)) {
      Files.writeString(config, "global: {}\n");
    }
    List<String> command =
        command(
            "prometheus",
            "--config.file=" + config,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port);
    command.addAll(options);
    return start(command, folder, port, "/-/ready");
  }

  /** Starts a VictoriaMetrics that hides no new samples; see {@link #prometheus}. */
  public static LocalServer victoriaMetrics(Path folder, int port)
      throws IOException, InterruptedException {
    return victoriaMetrics(folder, port, List.of());
  }

  /**
   * Starts a VictoriaMetrics that hides no new samples; see {@link #prometheus}.
   *
   * @param options further ones of its command line
   */
  public static LocalServer victoriaMetrics(Path folder, int port, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        command(
            "victoria-metrics",
            "-storageDataPath=" + folder.resolve("data"),
            "-httpListenAddr=127.0.0.1:" + port,
            "-retentionPeriod=1",
            "-search.latencyOffset=0s");
    command.addAll(options);
    return start(command, folder, port, "/health");
  }

  /**
   * Starts a vmagent, which hands on what it is sent.
   *
   * @param target the remote-write URL that it writes to
   */
  public static LocalServer vmagent(Path folder, int port, URI target)
      throws IOException, InterruptedException {
    List<String> command =
        command(
            "vmagent",
            "-httpListenAddr=127.0.0.1:" + port,
            "-remoteWrite.url=" + target,
            "-remoteWrite.tmpDataPath=" + folder.resolve("queue"));
    return start(command, folder, port, "/health");
  }

  /** Starts a Pushgateway; see {@link #prometheus}. */
  public static LocalServer pushgateway(Path folder, int port)
      throws IOException, InterruptedException {
    List<String> command =
        command("prometheus-pushgateway", "--web.listen-address=127.0.0.1:" + port);
    return start(command, folder, port, "/-/ready");
  }

  private static List<String> command(String... words) {
    return new ArrayList<>(List.of(words));
  }

  private static LocalServer start(List<String> command, Path folder, int port, String ready)
      throws IOException, InterruptedException {
    demand(command.get(0));
    Path log = folder.resolve("server.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    LocalServer server = new LocalServer(port, process);
    Runtime.getRuntime().addShutdownHook(server.reaper);
    long deadline = System.nanoTime() + START.toNanos();
    while (!server.isOk(ready)) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        server.close();
        throw new IOException(command.get(0) + " did not start:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return server;
  }

  /** Whether a program lies on the search path. */
  public static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Skips the test where {@code program} is missing; with {@code CI=true} that is a failure. */
  public static void demand(String program) {
    if (isInstalled(program)) {
      return;
    }
    String owner = PACKAGES.getOrDefault(program, program);
    String advice = program + " is not on the PATH; on Debian: apt-get install " + owner;
    if ("true".equals(System.getenv("CI"))) {
      fail(advice);
    }
    Assumptions.abort(advice);
  }

  /** A port of the loopback address that is free at the moment. */
  public static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      return socket.getLocalPort();
    }
  }

  /** The server itself, without a path. */
  public URI url() {
    return url;
  }

  /** Where to write to, if it takes remote write. */
  public URI writeUrl() {
    return url.resolve("/api/v1/write");
  }

  /** What the server says at a path, be it an error. */
  public String get(String path) throws IOException, InterruptedException {
    return response(path).body();
  }

  /**
   * The answer in JSON to an instant query, as soon as there are results: VictoriaMetrics shows
   * what it was sent a moment later, and is asked for a flush before.
   *
   * @return the last answer, be it an error or without results, after 20 seconds
   */
  public String query(String promQl) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + VISIBLE.toNanos();
    String answer = queryOnce(promQl);
    while (answer.contains("\"result\":[]") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL.toNanos());
      answer = queryOnce(promQl);
    }
    return answer;
  }

  /** The answer of this moment; see {@link #query}. */
  public String queryOnce(String promQl) throws IOException, InterruptedException {
    get("/internal/force_flush");
    return get("/api/v1/query?query=" + URLEncoder.encode(promQl, StandardCharsets.UTF_8));
  }

  private boolean isOk(String path) throws InterruptedException {
    try {
      return response(path).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpResponse<String> response(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Ends the process; its files stay. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException shuttingDown) {
      process.destroyForcibly();
    }
  }
}
