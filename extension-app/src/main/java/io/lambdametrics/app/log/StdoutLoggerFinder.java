// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Sends the log lines of the extension, and of libraries that use {@link System.Logger}, to
 * standard output, from which Lambda forwards them to the function's log.
 *
 * <p>Thread-safe: all loggers share one {@link LogWriter}.
 */
public final class StdoutLoggerFinder extends System.LoggerFinder {

  /** The longest time that the exit waits for the last lines to be written. */
  public static final Duration FLUSH = Duration.ofMillis(100);

  private static final LogWriter WRITER = new LogWriter(System.out);

  private static volatile LogLevel minLevel = LogLevel.INFO;

  /** For the JDK, which finds this class with {@link java.util.ServiceLoader}. */
  public StdoutLoggerFinder() {}

  /** Sets the least severe level that is written from now on. */
  public static void setLevel(LogLevel level) {
    minLevel = level;
  }

  /** Waits until all lines are written, at most for {@link #FLUSH}. */
  public static void flush() {
    WRITER.flush(FLUSH);
  }

  /**
   * Returns the logger of a class of the extension. {@link System#getLogger} would search every jar
   * for a finder, which would delay every start.
   */
  public static Logger loggerOf(Class<?> type) {
    return new StdoutLogger(type.getName(), WRITER, level -> isWanted(level, false));
  }

  @Override
  public Logger getLogger(String name, Module module) {
    // The JDK's own loggers log every request at their lower levels.
    boolean isJdk = module.getDescriptor() != null && module.getLayer() == ModuleLayer.boot();
    return new StdoutLogger(name, WRITER, level -> isWanted(level, isJdk));
  }

  private static boolean isWanted(Level level, boolean isJdk) {
    Level least = minLevel.level();
    if (isJdk && least.getSeverity() < Level.WARNING.getSeverity()) {
      least = Level.WARNING;
    }
    return level != Level.OFF && level.getSeverity() >= least.getSeverity();
  }
}
