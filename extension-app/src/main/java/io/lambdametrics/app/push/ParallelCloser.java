// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.log.StdoutLoggerFinder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Closes backends, which can be foreign code: all at once, each on a thread of its own. One that
 * throws or hangs does not keep the others from closing.
 */
public final class ParallelCloser {

  /** The longest wait. A backend that takes longer is left alone until the process ends. */
  public static final Duration BOUND = Duration.ofMillis(100);

  private static final Logger logger = StdoutLoggerFinder.loggerOf(ParallelCloser.class);

  private ParallelCloser() {}

  /**
   * Runs all closers and waits for them, for {@link #BOUND} at most.
   *
   * @param closers the closers by the names of their backends
   */
  static void closeAll(Map<String, Runnable> closers) {
    List<Thread> threads = new ArrayList<>();
    closers.forEach((name, closer) -> start(name, closer, threads));
    long end = System.nanoTime() + BOUND.toNanos();
    try {
      for (Thread thread : threads) {
        // A wait of 0 would have no end.
        thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(String name, Runnable closer, List<Thread> threads) {
    try {
      Thread thread = new Thread(() -> close(name, closer), "close-" + name);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    } catch (OutOfMemoryError noThread) {
      logger.log(
          Level.WARNING, "the backend " + name + " cannot be closed: no thread can be started");
    }
  }

  private static void close(String name, Runnable closer) {
    try {
      closer.run();
    } catch (RuntimeException | Error broken) {
      logger.log(Level.WARNING, "the backend " + name + " failed to close", broken);
    }
  }
}
