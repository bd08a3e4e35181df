package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A long life of an environment before each receiver; {@code benchmarks/soak} runs it. */
public final class Soak {

  private Soak() {}

  /**
   * Runs until the time is over. The exit code is 1 if a sum is not exact at the end, a process did
   * not end in time, or memory grew.
   *
   * @param args the exploded layer, how many minutes, and the seed, which is any number
   */
  public static void main(String[] args) throws Exception {
    Path layer = Path.of(args[0]).toAbsolutePath();
    Duration duration = Duration.ofMillis((long) (Double.parseDouble(args[1]) * 60_000));
    long seed = Long.parseLong(args[2]);
    System.out.println(duration.toSeconds() + " s, seed " + seed);
    ExecutorService threads = Executors.newCachedThreadPool();
    boolean exact = true;
    try (SharedServers servers = SharedServers.create()) {
      List<Future<List<String>>> running = new ArrayList<>();
      for (StoringServer.Kind kind : StoringServer.Kind.values()) {
        running.add(threads.submit(() -> run(kind, servers, layer, seed, duration)));
      }
      for (Future<List<String>> wrongs : running) {
        wrongs.get().forEach(wrong -> System.out.println("WRONG: " + wrong));
        exact &= wrongs.get().isEmpty();
      }
    }
    System.out.println(exact ? "all sums are exact" : "not well; seed " + seed);
    System.exit(exact ? 0 : 1);
  }

  private static List<String> run(
      StoringServer.Kind kind, SharedServers servers, Path layer, long seed, Duration duration)
      throws IOException, InterruptedException {
    return new SoakRun(kind, servers.shared(kind), layer, servers.newFolder("soak"), seed)
        .run(duration);
  }
}
