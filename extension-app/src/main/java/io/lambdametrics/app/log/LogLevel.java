// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.lang.System.Logger.Level;

/** The least severe level that is written to the function's log. */
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

  /** Returns the level as {@link System.Logger} names it. */
  Level level() {
    return level;
  }
}
