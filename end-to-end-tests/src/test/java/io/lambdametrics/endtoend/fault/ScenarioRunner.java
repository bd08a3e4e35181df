// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs several scenarios at a time. They mostly wait, so they need little CPU. */
final class ScenarioRunner implements AutoCloseable {

  private final Path layer;
  private final SharedServers servers;
  private final ExecutorService threads;

  /**
   * Creates a runner.
   *
   * @param layer the exploded layer
   * @param parallelism how many scenarios run at a time
   */
  ScenarioRunner(Path layer, int parallelism) throws IOException {
    this.layer = layer;
    this.servers = SharedServers.create();
    this.threads = Executors.newFixedThreadPool(parallelism);
  }

  /**
   * Starts all scenarios.
   *
   * @param whenDone called by several threads with each result as soon as it is available
   * @return the results, in the same order
   */
  List<Future<ScenarioResult>> start(
      List<FaultScenario> scenarios, Consumer<ScenarioResult> whenDone) {
    return scenarios.stream()
        .map(
            scenario ->
                threads.submit(
                    () -> {
                      ScenarioResult result = run(scenario);
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

  private ScenarioResult run(FaultScenario scenario) throws IOException, InterruptedException {
    Path folder = servers.newFolder(scenario.name());
    if (scenario.fault() != Fault.SERVER_RESTART) {
      return new ScenarioRun(scenario, layer, servers.get(scenario.server()), folder).run();
    }
    try (LocalServer own = scenario.server().start()) {
      return new ScenarioRun(scenario, layer, own, folder).run();
    }
  }
}
