// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

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
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real server in its own process, on a port of the loopback address and with a temporary folder.
 * It ends when it is closed or when this process ends. Tests let {@link RealServer} start and stop
 * it.
 *
 * <p>Safe for use by several threads.
 */
public final class LocalServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final int START_ATTEMPTS = 5;

  /** Appears in the log of all these servers if the port is in use. */
  private static final String PORT_IN_USE = "address already in use";

  private static final Duration VISIBLE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerProgram program;
  private final Path folder;
  private final int port;
  private @Nullable Process process;
  private @Nullable Thread shutdownHook;

  private LocalServer(ServerProgram program, int port) throws IOException {
    this.program = program;
    this.port = port;
    this.folder = Files.createTempDirectory("local-server");
  }

  /**
   * Starts a server on a free port and waits until it is ready. Tries another port if another
   * process has taken the first one meanwhile.
   */
  public static LocalServer start(ServerProgram program) throws IOException, InterruptedException {
    for (int attempt = 1; true; attempt++) {
      try {
        return start(program, freePort());
      } catch (IOException notStarted) {
        if (attempt == START_ATTEMPTS
            || !String.valueOf(notStarted.getMessage()).contains(PORT_IN_USE)) {
          throw notStarted;
        }
      }
    }
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param port a free port, see {@link #freePort}
   * @throws IOException if it is not installed or does not start; the message says what to install,
   *     or contains the server's log
   */
  public static LocalServer start(ServerProgram program, int port)
      throws IOException, InterruptedException {
    if (!Programs.isInstalled(program.name())) {
      throw new IOException(Programs.advice(program.name()));
    }
    LocalServer server = new LocalServer(program, port);
    try {
      server.startAgain();
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      server.close();
      throw notStarted;
    }
    return server;
  }

  /** Starts the stopped server with its stored data; does nothing if it is running. */
  public synchronized void startAgain() throws IOException, InterruptedException {
    if (process != null) {
      return;
    }
    Path log = folder.resolve("server.log");
    Process started =
        new ProcessBuilder(program.command(folder, port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process = started;
    Thread hook = new Thread(started::destroyForcibly, "stop-local-server");
    Runtime.getRuntime().addShutdownHook(hook);
    shutdownHook = hook;
    long deadline = System.nanoTime() + START.toNanos();
    while (!isOk(program.readyPath())) {
      if (System.nanoTime() > deadline || !started.isAlive()) {
        stop();
        throw new IOException(program.name() + " did not start:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /**
   * Stops the server but keeps its data; does nothing if it is stopped. The stop is orderly, as
   * VictoriaMetrics loses some seconds of data when it is killed.
   */
  public synchronized void stop() {
    Process running = process;
    Thread hook = shutdownHook;
    if (running == null || hook == null) {
      return;
    }
    process = null;
    running.destroy();
    try {
      if (!running.waitFor(10, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException interrupted) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException shuttingDown) {
      running.destroyForcibly();
    }
  }

  /**
   * Kills the server but keeps its data, as {@code SIGKILL} does; does nothing if it is stopped.
   */
  public synchronized void kill() {
    if (process != null) {
      process.destroyForcibly();
      stop();
    }
  }

  /** Returns a port of the loopback address that is currently free. */
  public static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Returns the id of the server's process.
   *
   * @throws IllegalStateException if the server is stopped
   */
  public synchronized long pid() {
    if (process == null) {
      throw new IllegalStateException(program.name() + " is stopped");
    }
    return process.pid();
  }

  /** Returns the server's URL, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns the URL for remote write, if the server accepts it. */
  public URI writeUrl() {
    return url().resolve("/api/v1/write");
  }

  /** Returns the body of the response at a path, even of an error response. */
  public String get(String path) throws IOException, InterruptedException {
    return response(path).body();
  }

  /**
   * Returns the JSON response to an instant query as soon as it has results. VictoriaMetrics shows
   * new samples after a delay, so it is flushed first.
   *
   * @return the last response after 20 seconds, even if it is an error or has no results
   */
  public String query(String promQl) throws IOException, InterruptedException {
    return Await.poll(
        VISIBLE, () -> queryOnce(promQl), response -> !response.contains("\"result\":[]"));
  }

  /** Returns the current response to an instant query; see {@link #query}. */
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
        HttpRequest.newBuilder(url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Stops the server and deletes its files. */
  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("could not delete " + folder);
    }
  }
}
