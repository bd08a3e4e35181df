// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A log line that is created while a lock is held and written after its release.
 *
 * @param level the severity
 * @param text the whole line, which is not a format
 */
public record LogLine(Level level, String text) {

  /** Writes the line. Call this without a lock. */
  public void to(Logger logger) {
    logger.log(level, text);
  }
}
