package io.lambdametrics.emulator.internal.core;

import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.PlatformVariation;

/**
 * Why an init or an invocation failed.
 *
 * @param kind who failed
 * @param errorType the platform's error type; for a time-out it is not part of most records
 * @param message for people
 */
public record EnvironmentFailure(Kind kind, String errorType, String message) {

  public enum Kind {
    TIMEOUT("timeout", "timeout", InvocationOutcome.TIMEOUT),
    RUNTIME("error", "failure", InvocationOutcome.RUNTIME_CRASH),
    MEMORY("error", "failure", InvocationOutcome.OUT_OF_MEMORY),
    EXTENSION("error", "failure", InvocationOutcome.EXTENSION_FAILURE),
    /** Somebody asked for a reset without a reason in the function or in an extension. */
    SANDBOX("failure", "failure", InvocationOutcome.RUNTIME_CRASH),
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

  public static EnvironmentFailure outOfMemory(FunctionSettings settings) {
    return new EnvironmentFailure(
        Kind.MEMORY,
        settings.plays(PlatformVariation.OUT_OF_MEMORY_NOT_NAMED)
            ? "Runtime.ExitError"
            : "Runtime.OutOfMemory",
        "the runtime was killed because " + settings.memorySizeMb() + " MB are used up");
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public String status() {
    return kind.status;
  }

  public String shutdownReason() {
    return kind.shutdownReason;
  }

  public InvocationOutcome outcome() {
    return kind.outcome;
  }
}
