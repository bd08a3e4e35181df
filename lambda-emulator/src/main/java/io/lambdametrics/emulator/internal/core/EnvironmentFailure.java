// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ShutdownCause;

/**
 * Why an init or an invocation failed.
 *
 * @param kind what failed
 * @param errorType the platform's error type; most records of a timeout do not contain it
 * @param message a description for people
 */
public record EnvironmentFailure(Kind kind, String errorType, String message) {

  /** What can fail. */
  public enum Kind {
    TIMEOUT(PlatformStatus.TIMEOUT, ShutdownCause.TIMEOUT, InvocationOutcome.TIMEOUT),
    RUNTIME(PlatformStatus.ERROR, ShutdownCause.FAILURE, InvocationOutcome.RUNTIME_CRASH),
    MEMORY(PlatformStatus.ERROR, ShutdownCause.FAILURE, InvocationOutcome.OUT_OF_MEMORY),
    EXTENSION(PlatformStatus.ERROR, ShutdownCause.FAILURE, InvocationOutcome.EXTENSION_FAILURE),
    /** The emulator is being closed. */
    CLOSED(PlatformStatus.FAILURE, ShutdownCause.SPINDOWN, InvocationOutcome.INIT_FAILURE);

    private final PlatformStatus status;
    private final ShutdownCause shutdownReason;
    private final InvocationOutcome outcome;

    Kind(PlatformStatus status, ShutdownCause shutdownReason, InvocationOutcome outcome) {
      this.status = status;
      this.shutdownReason = shutdownReason;
      this.outcome = outcome;
    }
  }

  /** Returns the failure of an invocation that exceeds the function's timeout. */
  public static EnvironmentFailure timedOut(FunctionSettings settings) {
    return new EnvironmentFailure(
        Kind.TIMEOUT,
        "Sandbox.Timedout",
        "timed out after " + settings.timeout().toMillis() + " ms");
  }

  /** Returns the failure of a runtime that used up the function's memory. */
  public static EnvironmentFailure outOfMemory(FunctionSettings settings) {
    return new EnvironmentFailure(
        Kind.MEMORY,
        settings.isEnabled(PlatformVariation.OUT_OF_MEMORY_NOT_NAMED)
            ? "Runtime.ExitError"
            : "Runtime.OutOfMemory",
        "the runtime was killed because " + settings.memorySizeMb() + " MB are used up");
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public PlatformStatus status() {
    return kind.status;
  }

  public ShutdownCause shutdownReason() {
    return kind.shutdownReason;
  }

  public InvocationOutcome outcome() {
    return kind.outcome;
  }
}
