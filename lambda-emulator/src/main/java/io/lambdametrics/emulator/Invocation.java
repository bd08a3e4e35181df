package io.lambdametrics.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One call of the function, and what the built-in function does with it. Immutable; each method
 * returns a changed copy.
 */
public final class Invocation {

  enum Behaviour {
    SUCCEED,
    HANDLER_ERROR,
    NEVER_ANSWER,
    CRASH
  }

  private final Behaviour behaviour;
  private final Duration duration;
  private final int responseBytes;
  private final String payload;
  private final List<String> logLines;

  private Invocation(
      Behaviour behaviour,
      Duration duration,
      int responseBytes,
      String payload,
      List<String> logLines) {
    this.behaviour = behaviour;
    this.duration = duration;
    this.responseBytes = responseBytes;
    this.payload = payload;
    this.logLines = List.copyOf(logLines);
  }

  private static Invocation of(Behaviour behaviour) {
    return new Invocation(behaviour, Duration.ZERO, 2, "{}", List.of());
  }

  /** Answers with 2 bytes at once. The only one, with its payload, for a function of one's own. */
  public static Invocation success() {
    return of(Behaviour.SUCCEED);
  }

  /** Reports an error of the handler to the Runtime API. */
  public static Invocation handlerError() {
    return of(Behaviour.HANDLER_ERROR);
  }

  /** Never answers, so that the function's time-out strikes. */
  public static Invocation timingOut() {
    return of(Behaviour.NEVER_ANSWER);
  }

  /** Ends the runtime's process without an answer. */
  public static Invocation crashing() {
    return of(Behaviour.CRASH);
  }

  /** The handler works for so long before it answers, fails or crashes; default 0. */
  public Invocation lasting(Duration newDuration) {
    if (newDuration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative: " + newDuration);
    }
    return new Invocation(behaviour, newDuration, responseBytes, payload, logLines);
  }

  /** The response has so many bytes, 0 to 6 MiB; default 2. */
  public Invocation producing(int bytes) {
    if (bytes < 0 || bytes > 6 * 1024 * 1024) {
      throw new IllegalArgumentException(
          "response size must be 0 to 6291456 bytes, but is " + bytes);
    }
    return new Invocation(behaviour, duration, bytes, payload, logLines);
  }

  /** The event handed to the function; default <code>{}</code>. */
  public Invocation withPayload(String newPayload) {
    Objects.requireNonNull(newPayload, "payload");
    return new Invocation(behaviour, duration, responseBytes, newPayload, logLines);
  }

  /** The handler prints one more line, which becomes telemetry of type {@code function}. */
  public Invocation printing(String line) {
    List<String> lines = new ArrayList<>(logLines);
    lines.add(line);
    return new Invocation(behaviour, duration, responseBytes, payload, lines);
  }

  Behaviour behaviour() {
    return behaviour;
  }

  Duration duration() {
    return duration;
  }

  int responseBytes() {
    return responseBytes;
  }

  String payload() {
    return payload;
  }

  List<String> logLines() {
    return logLines;
  }
}
