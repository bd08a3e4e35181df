// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.time.Duration;
import java.util.Objects;

/** What the built-in function does during an init. Immutable. */
public final class FunctionInit {

  /** How the init ends. */
  public enum Behaviour {
    /** The runtime asks for the first invocation. */
    SUCCEED,
    /** The runtime reports an error and exits. */
    ERROR,
    /** The runtime exits without reporting an error. */
    EXIT,
    /** The init never ends. */
    HANG
  }

  private final Behaviour behaviour;
  private final String errorType;
  private final Duration duration;

  private FunctionInit(Behaviour behaviour, String errorType, Duration duration) {
    this.behaviour = behaviour;
    this.errorType = errorType;
    this.duration = duration;
  }

  /** Returns an init that succeeds immediately. */
  public static FunctionInit success() {
    return new FunctionInit(Behaviour.SUCCEED, "", Duration.ZERO);
  }

  /** Returns an init that reports an error to the Runtime API and exits. */
  public static FunctionInit failingWith(String errorType) {
    return new FunctionInit(
        Behaviour.ERROR, Objects.requireNonNull(errorType, "errorType"), Duration.ZERO);
  }

  /** Returns an init that exits without reporting an error. */
  public static FunctionInit exiting() {
    return new FunctionInit(Behaviour.EXIT, "", Duration.ZERO);
  }

  /** Returns an init that never ends, so that it times out. */
  public static FunctionInit hanging() {
    return new FunctionInit(Behaviour.HANG, "", Duration.ZERO);
  }

  /** Makes the init work for this long first; default 0. */
  public FunctionInit lasting(Duration newDuration) {
    if (newDuration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative: " + newDuration);
    }
    return new FunctionInit(behaviour, errorType, newDuration);
  }

  /** Returns how the init ends. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** Returns the error type that the runtime reports; empty for none. */
  public String errorType() {
    return errorType;
  }

  /** Returns how long the init works before it ends. */
  public Duration duration() {
    return duration;
  }
}
