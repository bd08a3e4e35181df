package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.FirstObservedValues.usable;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a request id: an event, or the arrival of an INVOKE. Immutable but for
 * its place in the list of its {@link RequestState}, which is sorted by time.
 */
final class RequestEvent {

  /** What tells of a request, in the order of those that have the same time. */
  enum Kind {
    START('S', 0),
    RUNTIME_DONE('D', 5),
    REPORT('R', 7),
    /** Last, because an INVOKE is handed out before its attempt ends but may be read later. */
    INVOKED('I', 0);

    private static final Kind[] ALL = values();

    /** How it is written down. */
    private final byte code;

    private final int values;

    Kind(char code, int values) {
      this.code = (byte) code;
      this.values = values;
    }

    private static Kind of(byte code) throws IOException {
      for (Kind kind : ALL) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IOException("not a kind of evidence: " + code);
    }
  }

  // Places of the values of a runtimeDone.
  static final int RUNTIME = 0;
  static final int BYTES = 1;
  static final int LATENCY = 2;
  static final int RESPONSE = 3;
  static final int OVERHEAD = 4;

  // Places of the values of a report.
  static final int REPORTED = 0;
  static final int BILLED = 1;
  static final int EXTENSIONS = 2;
  static final int SIZE = 3;
  static final int USED = 4;
  static final int REPORTED_LATENCY = 5;
  static final int REPORTED_RESPONSE = 6;

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";
  private static final int NANOS_IN_MILLI = 1_000_000;
  private static final int HANDLER_FAILED = 1;
  private static final int RAN_OUT_OF_MEMORY = 2;
  private static final double[] NO_VALUES = {};

  final Kind kind;
  final Instant time;

  /** By the place of each; {@code NaN} for what the event does not say. */
  final double[] values;

  private Status status = Status.SUCCESS;
  private int flags;

  /** Whether the event has a figure that cannot be, which is left out. */
  boolean hasImpossible;

  /** The next by time; {@code null} for the last. */
  @Nullable RequestEvent next;

  /** Whether it is the first evidence of an attempt. */
  boolean begins;

  private RequestEvent(Kind kind, Instant time) {
    this.kind = kind;
    this.time = time;
    this.values = kind.values == 0 ? NO_VALUES : new double[kind.values];
    Arrays.fill(values, Double.NaN);
  }

  static RequestEvent started(Instant time) {
    return new RequestEvent(Kind.START, time);
  }

  /**
   * The arrival of an INVOKE. The journal keeps its time to the millisecond, events can have finer
   * times, and an INVOKE never comes before what Lambda waited for: so it counts as of the end of
   * its millisecond.
   */
  static RequestEvent invoked(Instant arrival) {
    int nanos = arrival.getNano() / NANOS_IN_MILLI * NANOS_IN_MILLI + NANOS_IN_MILLI - 1;
    return new RequestEvent(Kind.INVOKED, Instant.ofEpochSecond(arrival.getEpochSecond(), nanos));
  }

  static RequestEvent of(PlatformRuntimeDone event) {
    RequestEvent evidence = new RequestEvent(Kind.RUNTIME_DONE, event.time());
    evidence.addOutcome(event.outcome());
    evidence.offer(RUNTIME, event.durationMs());
    if (event.producedBytes().isPresent()) {
      evidence.offer(BYTES, (double) event.producedBytes().getAsLong());
    }
    boolean responded = false;
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.RESPONSE_LATENCY -> {
          responded = true;
          evidence.offer(LATENCY, span.durationMs());
        }
        case Span.RESPONSE_DURATION -> evidence.offer(RESPONSE, span.durationMs());
        case Span.RUNTIME_OVERHEAD -> evidence.offer(OVERHEAD, span.durationMs());
        default -> {}
      }
    }
    if (!responded && hasHandlerErrorSignature(event)) {
      evidence.flags |= HANDLER_FAILED;
    }
    return evidence;
  }

  static RequestEvent of(PlatformReport event) {
    RequestEvent evidence = new RequestEvent(Kind.REPORT, event.time());
    evidence.addOutcome(event.outcome());
    ReportMetrics metrics = event.metrics();
    evidence.offer(REPORTED, metrics.durationMs());
    evidence.offer(BILLED, metrics.billedDurationMs());
    evidence.offer(SIZE, metrics.memorySizeMb());
    evidence.offer(USED, metrics.maxMemoryUsedMb());
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.EXTENSION_OVERHEAD -> evidence.offer(EXTENSIONS, span.durationMs());
        case Span.RESPONSE_LATENCY -> evidence.offer(REPORTED_LATENCY, span.durationMs());
        case Span.RESPONSE_DURATION -> evidence.offer(REPORTED_RESPONSE, span.durationMs());
        default -> {}
      }
    }
    return evidence;
  }

  private void offer(int place, OptionalDouble value) {
    if (value.isPresent()) {
      offer(place, value.getAsDouble());
    }
  }

  /** Of two values of the same event the smaller stands. */
  private void offer(int place, double value) {
    double usable = usable(value);
    if (Double.isNaN(usable)) {
      hasImpossible = true;
    } else if (!(values[place] <= usable)) {
      values[place] = usable;
    }
  }

  private void addOutcome(Outcome outcome) {
    status = outcome.status().orElse(Status.SUCCESS);
    if (outcome.errorType().isPresent() && outcome.errorType().get().equals(OUT_OF_MEMORY)) {
      flags |= RAN_OUT_OF_MEMORY;
    }
  }

  /**
   * A handler that threw is a success to the platform: the runtime caught the exception and
   * reported it. What gives it away is a response of 0 bytes that was never begun. A response that
   * is merely empty has the span {@code responseLatency}. Confirmed by AWS's staff and unit tests,
   * and by the one real record that is public.
   */
  private static boolean hasHandlerErrorSignature(PlatformRuntimeDone event) {
    return event.outcome().status().orElse(Status.UNKNOWN) == Status.SUCCESS
        && event.producedBytes().orElse(-1) == 0;
  }

  /** The event's status; success where it has none. */
  Status status() {
    return status;
  }

  /** Whether the handler threw, by the signature that such an invocation leaves. */
  boolean handlerFailed() {
    return (flags & HANDLER_FAILED) != 0;
  }

  /** Whether the event says that memory ran out. */
  boolean ranOutOfMemory() {
    return (flags & RAN_OUT_OF_MEMORY) != 0;
  }

  /** Whether it says that the runtime is done with the attempt, which is then at its end. */
  boolean isEnd() {
    return kind == Kind.RUNTIME_DONE || kind == Kind.REPORT;
  }

  /** Whether it comes before another in the order of the list. */
  boolean isBefore(RequestEvent other) {
    int order = time.compareTo(other.time);
    return order == 0 ? kind.compareTo(other.kind) < 0 : order < 0;
  }

  /** Whether it says the same as another. Every INVOKE is one of its own: none comes twice. */
  boolean repeats(RequestEvent other) {
    return kind == other.kind
        && kind != Kind.INVOKED
        && time.equals(other.time)
        && status == other.status
        && flags == other.flags
        && Arrays.equals(values, other.values);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(kind.code);
    BinaryEncoding.writeInstant(out, time);
    out.writeUTF(status.wireName());
    out.writeByte(flags);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  static RequestEvent readFrom(DataInput in) throws IOException {
    Kind kind = Kind.of(in.readByte());
    RequestEvent evidence = new RequestEvent(kind, BinaryEncoding.readInstant(in));
    evidence.status = Status.of(in.readUTF());
    evidence.flags = in.readByte();
    for (int place = 0; place < evidence.values.length; place++) {
      evidence.values[place] = usable(in.readDouble());
    }
    return evidence;
  }
}
