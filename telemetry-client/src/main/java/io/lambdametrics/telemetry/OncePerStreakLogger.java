package io.lambdametrics.telemetry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs one kind of trouble once while it lasts: the first time as a warning, its repetitions for
 * debugging only.
 *
 * <p>May be used by several threads; then a warning can come more than once.
 */
final class OncePerStreakLogger {

  private volatile boolean troubled;

  void trouble(Supplier<String> message, @Nullable Throwable cause) {
    System.Logger.Level level = troubled ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
    troubled = true;
    // Not in a field: creating a logger would cost every start, and most never log.
    System.getLogger(TelemetryListener.class.getName()).log(level, message, cause);
  }

  void fine() {
    troubled = false;
  }
}
