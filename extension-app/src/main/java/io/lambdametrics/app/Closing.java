package io.lambdametrics.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Closes what may be somebody else's code: all at once, each on a thread of its own. One that
 * throws or hangs keeps no other from closing, and nobody longer than {@link #BOUND}.
 */
final class Closing {

  /** What closing may take; what takes longer goes on alone, until the process ends. */
  static final Duration BOUND = Duration.ofMillis(100);

  private static final Logger logger = StdoutLoggerFinder.loggerOf(Closing.class);

  private Closing() {}

  /**
   * Returns when all are closed, or the time is up.
   *
   * @param closers by the names for the log and the threads
   */
  static void all(Map<String, Runnable> closers) {
    List<Thread> threads = new ArrayList<>();
    closers.forEach((name, closer) -> threads.add(start(name, closer)));
    long end = System.nanoTime() + BOUND.toNanos();
    try {
      for (Thread thread : threads) {
        // A wait of 0 would be one without end.
        thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread start(String name, Runnable closer) {
    Thread thread =
        new Thread(
            () -> {
              try {
                closer.run();
              } catch (RuntimeException | Error broken) {
                logger.log(Level.WARNING, "the backend " + name + " did not close", broken);
              }
            },
            "close-" + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
