// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs the first failure of a streak as a warning and the rest at debug level.
 *
 * <p>May be used by several threads; then a streak can have more than one warning.
 */
public final class OncePerStreakLogger {

  private final Class<?> source;
  private volatile boolean failing;

  /**
   * Creates a logger.
   *
   * @param source the class whose logger is used; created only when needed, because creating a
   *     logger costs start-up time and most extensions never log
   */
  public OncePerStreakLogger(Class<?> source) {
    this.source = source;
  }

  /** Logs a failure. */
  public void failure(Supplier<String> message, @Nullable Throwable cause) {
    System.Logger.Level level = failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
    failing = true;
    System.getLogger(source.getName()).log(level, message, cause);
  }

  /** Ends the streak: the next failure is a warning again. */
  public void success() {
    failing = false;
  }
}
