// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The result of an init of the runtime and the extensions.
 *
 * @param status the status in {@code platform.initReport}
 * @param errorType the platform's error type
 * @param message what went wrong, for people; after a timeout it lists the missing calls
 * @param durationMs exactly the {@code durationMs} of the {@code platform.initReport} event
 */
public record InitResult(
    PlatformStatus status,
    Optional<String> errorType,
    Optional<String> message,
    double durationMs) {

  public InitResult {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(errorType, "errorType");
    Objects.requireNonNull(message, "message");
  }

  /** Tells whether the environment can take invocations. */
  public boolean successful() {
    return status == PlatformStatus.SUCCESS;
  }
}
