package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.Optional;

/**
 * How something ended, and why if it did not end well.
 *
 * @param status the end; events of 2022 and of the Logs API carry none
 * @param errorType such as {@code Runtime.ExitError}; an unbounded set, partly made by the customer
 */
public record Outcome(Optional<Status> status, Optional<String> errorType) {

  /** An event that says nothing of how it ended. */
  public static final Outcome UNSTATED = new Outcome(Optional.empty(), Optional.empty());

  public Outcome {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(errorType, "errorType");
  }

  /** An outcome with this status and no error type. */
  public static Outcome of(Status status) {
    return new Outcome(Optional.of(status), Optional.empty());
  }

  /** An outcome with this status and error type. */
  public static Outcome of(Status status, String errorType) {
    return new Outcome(Optional.of(status), Optional.of(errorType));
  }
}
