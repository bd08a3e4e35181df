package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Sends what we, and libraries with {@link System.Logger}, log to standard output, which Lambda
 * brings to the function's log.
 */
public final class StdoutLoggerFinder extends System.LoggerFinder {

  /** What writing the last lines may take at the exit, where the log does not take them at once. */
  public static final Duration FLUSH = Duration.ofMillis(100);

  private static final LogWriter WRITER = new LogWriter(System.out);

  private static volatile LogLevel level = LogLevel.INFO;

  /** Made by the JDK, which finds this class with {@link java.util.ServiceLoader}. */
  public StdoutLoggerFinder() {}

  /** Sets how much is written from now on. */
  public static void setLevel(LogLevel newLevel) {
    level = newLevel;
  }

  /** Waits until all lines are written, for {@link #FLUSH} at most. */
  public static void flush() {
    WRITER.flush(FLUSH);
  }

  /**
   * The logger of a class of ours. {@link System#getLogger} would look into every jar for a finder,
   * which takes 12 ms of a JVM's start.
   */
  public static Logger loggerOf(Class<?> ours) {
    return new StdoutLogger(ours.getName(), WRITER, wanted -> isWanted(wanted, false));
  }

  @Override
  public Logger getLogger(String name, Module module) {
    // The JDK's own loggers tell of every request at their lower levels.
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
