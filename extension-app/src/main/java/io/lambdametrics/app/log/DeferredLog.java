// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects log lines while a lock is held and writes them after its release. Writing a line can
 * block, which must not block the threads that wait for the lock.
 *
 * <p>Thread-safe: the queue is concurrent.
 */
public final class DeferredLog {

  private final Logger logger;
  private final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();

  /** Creates a log without lines. */
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
