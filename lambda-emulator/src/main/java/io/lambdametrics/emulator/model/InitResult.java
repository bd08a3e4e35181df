package io.lambdametrics.emulator.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The result of an init of the runtime and the extensions.
 *
 * @param status the status in {@code platform.initReport}: {@code success}, {@code error}, {@code
 *     failure} or {@code timeout}
 * @param errorType the platform's error type
 * @param message what went wrong, for people; after a time-out it names what was missing
 * @param durationMs exactly the {@code durationMs} of the {@code platform.initReport} event
 */
public record InitResult(
    String status, Optional<String> errorType, Optional<String> message, double durationMs) {

  public InitResult {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(errorType, "errorType");
    Objects.requireNonNull(message, "message");
  }

  /** Tells whether the environment can take invocations. */
  public boolean successful() {
    return status.equals("success");
  }
}
