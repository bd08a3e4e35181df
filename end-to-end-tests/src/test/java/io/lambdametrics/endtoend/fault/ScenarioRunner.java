package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Plays cells, several at a time: mostly they wait. */
final class ScenarioRunner implements AutoCloseable {

  private final Path layer;
  private final SharedServers servers;
  private final ExecutorService threads;

  /**
   * Prepares for {@code atATime} cells at a time.
   *
   * @param layer the exploded layer
   */
  ScenarioRunner(Path layer, int atATime) throws IOException {
    this.layer = layer;
    this.servers = SharedServers.create();
    this.threads = Executors.newFixedThreadPool(atATime);
  }

  /**
   * Begins with all of them.
   *
   * @param whenDone told of each as soon as it is over, by several threads
   * @return what becomes of each, in the same order
   */
  List<Future<ScenarioResult>> begin(List<FaultScenario> cells, Consumer<ScenarioResult> whenDone) {
    return cells.stream()
        .map(
            cell ->
                threads.submit(
                    () -> {
                      ScenarioResult result = play(cell);
                      whenDone.accept(result);
                      return result;
                    }))
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    servers.close();
  }

  private ScenarioResult play(FaultScenario cell) throws IOException, InterruptedException {
    Path folder = servers.newFolder(cell.name());
    if (cell.fault() != Fault.SERVER_RESTART) {
      return new ScenarioRun(cell, layer, servers.shared(cell.server()), folder).run();
    }
    try (StoringServer own = StoringServer.start(cell.server())) {
      return new ScenarioRun(cell, layer, own, folder).run();
    }
  }
}
