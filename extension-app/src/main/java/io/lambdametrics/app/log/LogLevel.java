package io.lambdametrics.app.log;

import java.lang.System.Logger.Level;

/** How much we write to the function's log. */
public enum LogLevel {
  OFF(Level.OFF),
  ERROR(Level.ERROR),
  WARN(Level.WARNING),
  INFO(Level.INFO),
  DEBUG(Level.DEBUG);

  private final Level level;

  LogLevel(Level level) {
    this.level = level;
  }

  /** The least severe level that is written. */
  Level level() {
    return level;
  }
}
