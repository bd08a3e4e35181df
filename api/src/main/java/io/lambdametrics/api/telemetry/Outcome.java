// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.Optional;

/**
 * How an invocation, an initialization or a restore ended, and why it failed.
 *
 * @param status the status; events of 2022 and of the Logs API have none
 * @param errorType such as {@code Runtime.ExitError}; an unbounded set, partly defined by customers
 */
public record Outcome(Optional<Status> status, Optional<String> errorType) {

  /** The outcome of an event that reports none. */
  public static final Outcome UNSTATED = new Outcome(Optional.empty(), Optional.empty());

  public Outcome {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(errorType, "errorType");
  }

  /** Returns an outcome with a status and without an error type. */
  public static Outcome of(Status status) {
    return new Outcome(Optional.of(status), Optional.empty());
  }

  /** Returns an outcome with a status and an error type. */
  public static Outcome of(Status status, String errorType) {
    return new Outcome(Optional.of(status), Optional.of(errorType));
  }
}
