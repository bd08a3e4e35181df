package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects log lines under a lock, to write them after its release: writing a line can block, and
 * then must not block the threads that wait for the lock.
 *
 * <p>Thread-safe.
 */
public final class DeferredLog {

  private final Logger logger;
  private final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();

  public DeferredLog(Logger logger) {
    this.logger = logger;
  }

  /** Adds a line for {@link #write}. */
  public void add(Level level, String text) {
    lines.add(new LogLine(level, text));
  }

  /** Writes all lines that were added. Call this without a lock. */
  public void write() {
    for (LogLine line = lines.poll(); line != null; line = lines.poll()) {
      line.to(logger);
    }
  }
}
