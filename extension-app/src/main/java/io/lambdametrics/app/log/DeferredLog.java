package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Log lines that arise under a lock, kept until the lock is released: standard output can be a full
 * pipe, and a thread that waits for it must not hold up others.
 *
 * <p>May be used by several threads.
 */
public final class DeferredLog {

  private final Logger logger;
  private final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();

  public DeferredLog(Logger logger) {
    this.logger = logger;
  }

  /** Keeps a line for {@link #write}. */
  public void add(Level level, String text) {
    lines.add(new LogLine(level, text));
  }

  /** Writes all lines that were kept; to be called by a thread that holds no lock. */
  public void write() {
    for (LogLine line = lines.poll(); line != null; line = lines.poll()) {
      line.to(logger);
    }
  }
}
