package io.lambdametrics.emulator;

/**
 * Why an init or an invocation failed.
 *
 * @param kind who failed
 * @param errorType the platform's error type; for a time-out it is not part of most records
 * @param message for people
 */
record Fault(Kind kind, String errorType, String message) {

  enum Kind {
    TIMEOUT("timeout", "timeout", InvocationOutcome.TIMEOUT),
    RUNTIME("error", "failure", InvocationOutcome.RUNTIME_CRASH),
    EXTENSION("error", "failure", InvocationOutcome.EXTENSION_FAILURE),
    /** The emulator itself is being closed. */
    CLOSED("failure", "spindown", InvocationOutcome.INIT_FAILURE);

    private final String status;
    private final String shutdownReason;
    private final InvocationOutcome outcome;

    Kind(String status, String shutdownReason, InvocationOutcome outcome) {
      this.status = status;
      this.shutdownReason = shutdownReason;
      this.outcome = outcome;
    }
  }

  String status() {
    return kind.status;
  }

  String shutdownReason() {
    return kind.shutdownReason;
  }

  InvocationOutcome outcome() {
    return kind.outcome;
  }
}
