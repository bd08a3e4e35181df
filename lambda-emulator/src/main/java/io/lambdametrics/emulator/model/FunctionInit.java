package io.lambdametrics.emulator.model;

import java.time.Duration;
import java.util.Objects;

/** What the built-in function does during an init. Immutable. */
public final class FunctionInit {

  public enum Behaviour {
    SUCCEED,
    ERROR,
    EXIT,
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

  public Behaviour behaviour() {
    return behaviour;
  }

  public String errorType() {
    return errorType;
  }

  public Duration duration() {
    return duration;
  }
}
