// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.testsupport.LocalServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One server of each kind for several scenarios, and their folders. Safe for use by several
 * threads.
 */
final class SharedServers implements AutoCloseable {

  private final Path folder;
  private final Map<ServerKind, LocalServer> servers = new EnumMap<>(ServerKind.class);

  private SharedServers(Path folder) {
    this.folder = folder;
  }

  static SharedServers create() throws IOException {
    return new SharedServers(Files.createTempDirectory("lambda-metrics-faults"));
  }

  /** Creates a folder that is deleted at the end. */
  Path newFolder(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  /** Returns the server of a kind; the first call starts it. */
  synchronized LocalServer get(ServerKind kind) throws IOException, InterruptedException {
    LocalServer server = servers.get(kind);
    if (server == null) {
      server = kind.start();
      servers.put(kind, server);
    }
    return server;
  }

  @Override
  public synchronized void close() {
    servers.values().forEach(LocalServer::close);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("could not delete " + folder);
    }
  }
}
