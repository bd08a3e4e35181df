package io.lambdametrics.emulator.model;

import java.time.Duration;
import java.util.Objects;

/** What the built-in function does when its runtime is initialised. Immutable. */
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

  /** Asks for work at once. */
  public static FunctionInit success() {
    return new FunctionInit(Behaviour.SUCCEED, "", Duration.ZERO);
  }

  /** Reports an error of its init to the Runtime API, then exits. */
  public static FunctionInit failingWith(String errorType) {
    return new FunctionInit(
        Behaviour.ERROR, Objects.requireNonNull(errorType, "errorType"), Duration.ZERO);
  }

  /** Exits without a word. */
  public static FunctionInit exiting() {
    return new FunctionInit(Behaviour.EXIT, "", Duration.ZERO);
  }

  /** Never asks for work, so that the limit of the init strikes. */
  public static FunctionInit hanging() {
    return new FunctionInit(Behaviour.HANG, "", Duration.ZERO);
  }

  /** Works for so long before that; default 0. */
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
