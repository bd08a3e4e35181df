// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * An event of one request, reduced to what the metrics need. This class is for events without
 * values. Events that end an attempt are {@link RuntimeDoneEvent} and {@link ReportEvent}.
 */
class RequestEvent {

  /** The kinds of events, in the order of events that have the same time. */
  enum Kind {
    START,
    RUNTIME_DONE,
    REPORT,
    /** Comes last: Lambda hands out an INVOKE before its attempt ends, but we may read it later. */
    INVOKE
  }

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";
  private static final int NANOS_IN_MILLI = 1_000_000;

  final Kind kind;
  final Instant time;

  /** The event's status; success if it has none. */
  Status status = Status.SUCCESS;

  /** Whether the event reports that memory ran out. */
  boolean ranOutOfMemory;

  /** Whether a value of the event was left out because it cannot be true. */
  boolean hasInvalidValue;

  /** Whether this is the first event of an attempt, as {@link AttemptBoundaries} decided last. */
  boolean startsAttempt;

  RequestEvent(Kind kind, Instant time) {
    this.kind = kind;
    this.time = time;
  }

  static RequestEvent start(Instant time) {
    return new RequestEvent(Kind.START, time);
  }

  /**
   * Returns the event of an INVOKE. Its time is the end of the millisecond of its arrival: the
   * journal keeps milliseconds, other events can have finer times, and an INVOKE never arrives
   * before the event that Lambda waited for.
   */
  static RequestEvent invoke(Instant arrival) {
    int nanos = arrival.getNano() / NANOS_IN_MILLI * NANOS_IN_MILLI + NANOS_IN_MILLI - 1;
    return new RequestEvent(Kind.INVOKE, Instant.ofEpochSecond(arrival.getEpochSecond(), nanos));
  }

  final void setOutcome(Outcome outcome) {
    status = outcome.status().orElse(Status.SUCCESS);
    ranOutOfMemory =
        outcome.errorType().isPresent() && outcome.errorType().get().equals(OUT_OF_MEMORY);
  }

  /** Returns a value of the event if there is one and it is valid, else {@code NaN}. */
  final double checked(OptionalDouble value) {
    return value.isPresent() ? smaller(Double.NaN, value.getAsDouble()) : Double.NaN;
  }

  /**
   * Returns the smaller of two values that the event has for the same thing, without invalid ones.
   *
   * @param known the first value; {@code NaN} for none
   */
  final double smaller(double known, double offered) {
    double valid = validOrNan(offered);
    hasInvalidValue |= Double.isNaN(valid);
    return known <= valid || Double.isNaN(valid) ? known : valid;
  }

  /** Returns whether the event ends an attempt: the runtime is done with it. */
  final boolean isEnd() {
    return kind == Kind.RUNTIME_DONE || kind == Kind.REPORT;
  }

  /** Returns whether this event comes before another in the order of a {@link RequestState}. */
  final boolean isBefore(RequestEvent other) {
    int order = time.compareTo(other.time);
    return order == 0 ? kind.compareTo(other.kind) < 0 : order < 0;
  }

  /** Returns whether this is a repetition of another event. Lambda never repeats an INVOKE. */
  final boolean repeats(RequestEvent other) {
    return kind == other.kind
        && kind != Kind.INVOKE
        && time.equals(other.time)
        && status == other.status
        && ranOutOfMemory == other.ranOutOfMemory
        && hasSameValues(other);
  }

  /** Returns whether the values equal those of another event of the same kind. */
  boolean hasSameValues(RequestEvent other) {
    return true;
  }

  /** Returns whether two values are equal or both are {@code NaN}. */
  static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }
}
