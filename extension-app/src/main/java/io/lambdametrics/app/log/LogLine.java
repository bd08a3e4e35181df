package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A line for the log, made under a lock and written after that is released.
 *
 * @param level how severe it is
 * @param text the whole line; not a format
 */
public record LogLine(Level level, String text) {

  /** Writes the line. To be called without a lock. */
  public void to(Logger logger) {
    logger.log(level, text);
  }
}
