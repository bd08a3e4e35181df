package io.lambdametrics.demo;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server program of this machine, with a folder of its own, which ends when it is closed. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path folder;

  private ServerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Where a program lies on the search path, if it is installed. */
  static Optional<Path> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A port of the loopback address that is free at the moment. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A new folder for a server's files. */
  static Path newFolder() throws IOException {
    return Files.createTempDirectory("lambda-metrics-receiver");
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param folder its files, which are deleted in the end; the log goes there too
   * @param ready answers 200 as soon as the server is ready
   */
  static ServerProcess start(List<String> command, Path folder, URI ready)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    ServerProcess server = new ServerProcess(process, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    long end = System.nanoTime() + START.toNanos();
    while (!answers(ready)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String log = Files.readString(folder.resolve("server.log"));
        server.close();
        throw new IOException(command.get(0) + " did not start:\n" + log);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    return server;
  }

  /**
   * Fetches a page.
   *
   * @throws IOException if the answer is not 200
   */
  static String get(URI uri) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(uri + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }

  private static boolean answers(URI uri) throws InterruptedException {
    try {
      get(uri);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
