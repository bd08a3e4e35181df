package io.lambdametrics.endtoend.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The receivers of a run and all of its files. Safe for use by several threads. */
final class SharedServers implements AutoCloseable {

  private final Path folder;
  private final Map<StoringServer.Kind, StoringServer> shared =
      new EnumMap<>(StoringServer.Kind.class);

  private SharedServers(Path folder) {
    this.folder = folder;
  }

  static SharedServers create() throws IOException {
    return new SharedServers(Files.createTempDirectory("lambda-metrics-faults"));
  }

  /** A new folder of the run. */
  Path newFolder(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  /** The one server of its kind that all use. */
  synchronized StoringServer shared(StoringServer.Kind kind)
      throws IOException, InterruptedException {
    StoringServer server = shared.get(kind);
    if (server == null) {
      server = StoringServer.start(kind);
      shared.put(kind, server);
    }
    return server;
  }

  @Override
  public synchronized void close() {
    shared.values().forEach(StoringServer::close);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
