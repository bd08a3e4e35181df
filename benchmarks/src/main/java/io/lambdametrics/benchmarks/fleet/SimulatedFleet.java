// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.api.backend.MetricsBackend;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many simulated environments of several functions. A few threads push for all of them, one
 * environment after the other.
 */
final class SimulatedFleet {

  /** Environments of one function. */
  private static final int ENVIRONMENTS_PER_FUNCTION = 500;

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final SenderSettings sender;
  private final List<SimulatedEnvironment> environments;
  private int rounds;

  SimulatedFleet(SenderSettings sender, int size) {
    this.sender = sender;
    this.environments =
        IntStream.range(0, size)
            .mapToObj(number -> new SimulatedEnvironment(sender, number, function(number)))
            .toList();
  }

  private static String function(int number) {
    return String.format(Locale.ROOT, "orders-%03d", number / ENVIRONMENTS_PER_FUNCTION);
  }

  /** Returns the number of functions of a fleet. */
  static int functions(int size) {
    return (size + ENVIRONMENTS_PER_FUNCTION - 1) / ENVIRONMENTS_PER_FUNCTION;
  }

  /** Returns what was invoked before the last push of each environment. */
  InvokedTotals accepted() {
    return environments.stream()
        .map(SimulatedEnvironment::accepted)
        .reduce(InvokedTotals.NONE, InvokedTotals::plus);
  }

  /** Invokes the function of every environment. */
  void invoke() {
    environments.forEach(SimulatedEnvironment::invoke);
  }

  /**
   * Lets every environment push once, each time to another receiver.
   *
   * @param writeUrls the receivers' URLs
   * @param deadline when no further push begins, by {@link System#nanoTime}
   * @return the number of pushes
   */
  int push(List<URI> writeUrls, long deadline) throws InterruptedException, FleetException {
    int round = rounds++;
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  pushFrom(next, round, writeUrls, deadline);
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
      return Math.min(next.get(), environments.size());
    } catch (ExecutionException failed) {
      throw new FleetException(String.valueOf(failed.getCause()));
    } finally {
      threads.shutdownNow();
    }
  }

  private void pushFrom(AtomicInteger next, int round, List<URI> writeUrls, long deadline)
      throws InterruptedException, FleetException {
    List<MetricsBackend> backends = writeUrls.stream().map(sender::createBackend).toList();
    try {
      while (System.nanoTime() < deadline) {
        int number = next.getAndIncrement();
        if (number >= environments.size()) {
          return;
        }
        environments.get(number).push(backends.get((number + round) % backends.size()));
      }
    } finally {
      backends.forEach(MetricsBackend::close);
    }
  }
}
