package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An event of one request, reduced to what the metrics need. Immutable, except for its place in the
 * list of its {@link RequestState}, which is sorted by time.
 */
final class RequestEvent {

  // The values of an event. Those of a runtimeDone come first, those of a report follow.
  static final int RUNTIME_DURATION = 0;
  static final int PRODUCED_BYTES = 1;
  static final int RESPONSE_LATENCY = 2;
  static final int RESPONSE_DURATION = 3;
  static final int RUNTIME_OVERHEAD = 4;
  static final int REPORTED_DURATION = 5;
  static final int BILLED_DURATION = 6;
  static final int EXTENSION_OVERHEAD = 7;
  static final int MEMORY_SIZE_MB = 8;
  static final int MAX_MEMORY_USED_MB = 9;
  static final int REPORTED_RESPONSE_LATENCY = 10;
  static final int REPORTED_RESPONSE_DURATION = 11;

  /** The number of different values. */
  static final int VALUES = 12;

  /** The kinds of events, in the order of events that have the same time. */
  enum Kind {
    START(0, 0),
    RUNTIME_DONE(RUNTIME_DURATION, 5),
    REPORT(REPORTED_DURATION, 7),
    /** Comes last: Lambda hands out an INVOKE before its attempt ends, but we may read it later. */
    INVOKE(0, 0);

    /** The first value that events of this kind have. */
    final int firstValue;

    private final int values;

    Kind(int firstValue, int values) {
      this.firstValue = firstValue;
      this.values = values;
    }
  }

  static final int HANDLER_FAILED = 1;
  static final int RAN_OUT_OF_MEMORY = 2;

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";
  private static final int NANOS_IN_MILLI = 1_000_000;
  private static final double[] NO_VALUES = {};

  final Kind kind;
  final Instant time;

  /** The values from {@link Kind#firstValue} on; {@code NaN} where the event has none. */
  final double[] values;

  /** The event's status; success if it has none. */
  Status status = Status.SUCCESS;

  /** {@link #HANDLER_FAILED} and {@link #RAN_OUT_OF_MEMORY}. */
  int flags;

  /** Whether a value of the event was left out because it cannot be true. */
  boolean hasInvalidValue;

  /** The next event by time; {@code null} for the last. */
  @Nullable RequestEvent next;

  /** Whether this is the first event of an attempt. */
  boolean startsAttempt;

  /** Creates an event without values. */
  RequestEvent(Kind kind, Instant time) {
    this.kind = kind;
    this.time = time;
    this.values = kind.values == 0 ? NO_VALUES : new double[kind.values];
    Arrays.fill(values, Double.NaN);
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

  static RequestEvent of(PlatformRuntimeDone event) {
    RequestEvent done = new RequestEvent(Kind.RUNTIME_DONE, event.time());
    done.setOutcome(event.outcome());
    done.offer(RUNTIME_DURATION, event.durationMs());
    if (event.producedBytes().isPresent()) {
      done.offer(PRODUCED_BYTES, (double) event.producedBytes().getAsLong());
    }
    boolean responded = false;
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.RESPONSE_LATENCY -> {
          responded = true;
          done.offer(RESPONSE_LATENCY, span.durationMs());
        }
        case Span.RESPONSE_DURATION -> done.offer(RESPONSE_DURATION, span.durationMs());
        case Span.RUNTIME_OVERHEAD -> done.offer(RUNTIME_OVERHEAD, span.durationMs());
        default -> {}
      }
    }
    if (!responded && isEmptySuccess(event)) {
      done.flags |= HANDLER_FAILED;
    }
    return done;
  }

  static RequestEvent of(PlatformReport event) {
    RequestEvent report = new RequestEvent(Kind.REPORT, event.time());
    report.setOutcome(event.outcome());
    ReportMetrics metrics = event.metrics();
    report.offer(REPORTED_DURATION, metrics.durationMs());
    report.offer(BILLED_DURATION, metrics.billedDurationMs());
    report.offer(MEMORY_SIZE_MB, metrics.memorySizeMb());
    report.offer(MAX_MEMORY_USED_MB, metrics.maxMemoryUsedMb());
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.EXTENSION_OVERHEAD -> report.offer(EXTENSION_OVERHEAD, span.durationMs());
        case Span.RESPONSE_LATENCY -> report.offer(REPORTED_RESPONSE_LATENCY, span.durationMs());
        case Span.RESPONSE_DURATION -> report.offer(REPORTED_RESPONSE_DURATION, span.durationMs());
        default -> {}
      }
    }
    return report;
  }

  private void offer(int value, OptionalDouble offered) {
    if (offered.isPresent()) {
      offer(value, offered.getAsDouble());
    }
  }

  /** Sets a value. If the event has it twice, the smaller one wins. */
  private void offer(int value, double offered) {
    double valid = validOrNan(offered);
    int place = value - kind.firstValue;
    if (Double.isNaN(valid)) {
      hasInvalidValue = true;
    } else if (!(values[place] <= valid)) {
      values[place] = valid;
    }
  }

  private void setOutcome(Outcome outcome) {
    status = outcome.status().orElse(Status.SUCCESS);
    if (outcome.errorType().isPresent() && outcome.errorType().get().equals(OUT_OF_MEMORY)) {
      flags |= RAN_OUT_OF_MEMORY;
    }
  }

  /**
   * Returns whether the event is a success with 0 bytes. Without the span {@code responseLatency}
   * that is the signature of a handler that threw: the runtime caught the exception and reported
   * it, so the platform calls the invocation a success, but no response was started. A response
   * that is only empty has the span. AWS's staff, its unit tests and the one public real record
   * confirm this.
   */
  private static boolean isEmptySuccess(PlatformRuntimeDone event) {
    return event.outcome().status().orElse(Status.UNKNOWN) == Status.SUCCESS
        && event.producedBytes().orElse(-1) == 0;
  }

  /** Returns one of this kind's values; {@code NaN} if the event has none. */
  double value(int value) {
    return values[value - kind.firstValue];
  }

  /** Returns whether the handler threw, by the signature of such an invocation. */
  boolean handlerFailed() {
    return (flags & HANDLER_FAILED) != 0;
  }

  /** Returns whether the event reports that memory ran out. */
  boolean ranOutOfMemory() {
    return (flags & RAN_OUT_OF_MEMORY) != 0;
  }

  /** Returns whether the event ends an attempt: the runtime is done with it. */
  boolean isEnd() {
    return kind == Kind.RUNTIME_DONE || kind == Kind.REPORT;
  }

  /** Returns whether this event comes before another in the order of the list. */
  boolean isBefore(RequestEvent other) {
    int order = time.compareTo(other.time);
    return order == 0 ? kind.compareTo(other.kind) < 0 : order < 0;
  }

  /** Returns whether this is a repetition of another event. Lambda never repeats an INVOKE. */
  boolean repeats(RequestEvent other) {
    return kind == other.kind
        && kind != Kind.INVOKE
        && time.equals(other.time)
        && status == other.status
        && flags == other.flags
        && Arrays.equals(values, other.values);
  }
}
