// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs one execution environment for each receiver for a long time, for {@code benchmarks/soak}.
 */
public final class Soak {

  private Soak() {}

  /**
   * Runs the soak. The exit code is 1 if a total is not exact at the end, a process did not exit in
   * time, or memory or threads grew.
   *
   * @param args the exploded layer, the number of minutes, and any number as the seed
   */
  public static void main(String[] args) throws Exception {
    Path layer = Path.of(args[0]).toAbsolutePath();
    Duration duration = Duration.ofMillis((long) (Double.parseDouble(args[1]) * 60_000));
    long seed = Long.parseLong(args[2]);
    System.out.println(duration.toSeconds() + " s, seed " + seed);
    ExecutorService threads = Executors.newCachedThreadPool();
    boolean passed = true;
    try (SharedServers servers = SharedServers.create()) {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (ServerKind kind : ServerKind.values()) {
        runs.add(threads.submit(() -> run(kind, servers, layer, seed, duration)));
      }
      for (Future<List<String>> errors : runs) {
        errors.get().forEach(error -> System.out.println("ERROR: " + error));
        passed &= errors.get().isEmpty();
      }
    }
    System.out.println(passed ? "all totals are exact" : "failed; seed " + seed);
    System.exit(passed ? 0 : 1);
  }

  private static List<String> run(
      ServerKind kind, SharedServers servers, Path layer, long seed, Duration duration)
      throws IOException, InterruptedException {
    return new SoakRun(kind, servers.get(kind), layer, servers.newFolder("soak"), seed)
        .run(duration);
  }
}
