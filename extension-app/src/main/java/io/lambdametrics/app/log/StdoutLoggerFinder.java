package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Sends the log lines of the extension, and of libraries that use {@link System.Logger}, to
 * standard output, from which Lambda forwards them to the function's log.
 */
public final class StdoutLoggerFinder extends System.LoggerFinder {

  /** The longest time that the exit waits for the last lines to be written. */
  public static final Duration FLUSH = Duration.ofMillis(100);

  private static final LogWriter WRITER = new LogWriter(System.out);

  private static volatile LogLevel level = LogLevel.INFO;

  /** For the JDK, which finds this class with {@link java.util.ServiceLoader}. */
  public StdoutLoggerFinder() {}

  /** Sets the level from now on. */
  public static void setLevel(LogLevel newLevel) {
    level = newLevel;
  }

  /** Waits until all lines are written, at most for {@link #FLUSH}. */
  public static void flush() {
    WRITER.flush(FLUSH);
  }

  /**
   * Returns the logger of a class of the extension. {@link System#getLogger} would search every jar
   * for a finder, which takes 12 ms of a JVM's start.
   */
  public static Logger loggerOf(Class<?> ours) {
    return new StdoutLogger(ours.getName(), WRITER, wanted -> isWanted(wanted, false));
  }

  @Override
  public Logger getLogger(String name, Module module) {
    // The JDK's own loggers log every request at their lower levels.
    boolean jdk = module.getDescriptor() != null && module.getLayer() == ModuleLayer.boot();
    return new StdoutLogger(name, WRITER, wanted -> isWanted(wanted, jdk));
  }

  private static boolean isWanted(Level wanted, boolean jdk) {
    Level least = level.level();
    if (jdk && least.getSeverity() < Level.WARNING.getSeverity()) {
      least = Level.WARNING;
    }
    return wanted != Level.OFF && wanted.getSeverity() >= least.getSeverity();
  }
}
