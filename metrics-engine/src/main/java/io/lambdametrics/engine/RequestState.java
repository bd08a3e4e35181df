package io.lambdametrics.engine;

import static io.lambdametrics.engine.EarliestValues.usable;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one invocation, from whichever events and in whatever order they come: facts
 * only ever become true, and values are those of the earliest event of their kind.
 */
final class RequestState {

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

  // Places of the values that runtimeDone tells.
  private static final int RUNTIME = 0;
  private static final int RUNTIME_THAT_RAN = 1;
  private static final int BYTES = 2;
  private static final int LATENCY = 3;
  private static final int RESPONSE = 4;
  private static final int OVERHEAD = 5;

  // Places of the values that the report tells.
  private static final int REPORTED = 0;
  private static final int BILLED = 1;
  private static final int EXTENSIONS = 2;
  private static final int SIZE = 3;
  private static final int USED = 4;
  private static final int REPORTED_LATENCY = 5;
  private static final int REPORTED_RESPONSE = 6;

  final String id;

  /** What is left of the request's id once the rest is forgotten. */
  final long fingerprint;

  private final EarliestValues ofRuntime = new EarliestValues(6);
  private final EarliestValues ofReport = new EarliestValues(7);
  private Status worstStatus = Status.SUCCESS;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean memoryExhausted;
  private boolean runtimeDone;
  private boolean reported;
  private @Nullable Instant earliest;

  /** The request that came next; {@code null} for the last. Of the {@link RequestTable}. */
  @Nullable RequestState newer;

  /** The request before it in the same chain, if any. Of the {@link RequestTable}. */
  @Nullable RequestState earlierInChain;

  /** What of it the metrics have; {@code null} until they have anything. */
  @Nullable Counted counted;

  /** Whether something may be known that the metrics have not. */
  boolean dirty;

  /** What the metrics have of a request, so that nothing is counted twice. */
  static final class Counted {
    boolean error;
    boolean timeout;
    boolean outOfMemory;
    final double[] figures;
    double megabyteMillis = Double.NaN;

    Counted(int figures) {
      this.figures = new double[figures];
      Arrays.fill(this.figures, Double.NaN);
    }

    private void writeTo(DataOutput out) throws IOException {
      out.writeBoolean(error);
      out.writeBoolean(timeout);
      out.writeBoolean(outOfMemory);
      out.writeInt(figures.length);
      for (double figure : figures) {
        out.writeDouble(figure);
      }
      out.writeDouble(megabyteMillis);
    }

    private static Counted readFrom(DataInput in) throws IOException {
      boolean error = in.readBoolean();
      boolean timeout = in.readBoolean();
      boolean outOfMemory = in.readBoolean();
      Counted counted = new Counted(in.readInt());
      counted.error = error;
      counted.timeout = timeout;
      counted.outOfMemory = outOfMemory;
      for (int i = 0; i < counted.figures.length; i++) {
        counted.figures[i] = in.readDouble();
      }
      counted.megabyteMillis = in.readDouble();
      return counted;
    }
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeUTF(id);
    ofRuntime.writeTo(out);
    ofReport.writeTo(out);
    out.writeUTF(worstStatus.wireName());
    out.writeBoolean(handlerFailed);
    out.writeBoolean(ranOutOfMemory);
    out.writeBoolean(memoryExhausted);
    out.writeBoolean(runtimeDone);
    out.writeBoolean(reported);
    Encoding.writeInstantOrNone(out, earliest);
    out.writeBoolean(counted != null);
    if (counted != null) {
      counted.writeTo(out);
    }
  }

  static RequestState readFrom(DataInput in) throws IOException {
    String id = in.readUTF();
    RequestState request = new RequestState(id, ForgottenIds.fingerprint(id));
    request.ofRuntime.readFrom(in);
    request.ofReport.readFrom(in);
    request.worstStatus = Status.of(in.readUTF());
    request.handlerFailed = in.readBoolean();
    request.ranOutOfMemory = in.readBoolean();
    request.memoryExhausted = in.readBoolean();
    request.runtimeDone = in.readBoolean();
    request.reported = in.readBoolean();
    request.earliest = Encoding.readInstantOrNone(in);
    request.counted = in.readBoolean() ? Counted.readFrom(in) : null;
    return request;
  }

  RequestState(String id, long fingerprint) {
    this.id = id;
    this.fingerprint = fingerprint;
  }

  /** Notes the time of an event that names this request. */
  void seenAt(Instant time) {
    if (earliest == null || time.isBefore(earliest)) {
      earliest = time;
    }
  }

  /** The time of the earliest event that named it; {@code null} if only INVOKE did. */
  @Nullable Instant earliest() {
    return earliest;
  }

  void add(PlatformRuntimeDone event) {
    runtimeDone = true;
    addOutcome(event.outcome());
    Instant time = event.time();
    double duration = usable(event.durationMs());
    ofRuntime.offer(RUNTIME, time, duration);
    ofRuntime.offer(RUNTIME_THAT_RAN, time, duration > 0 ? duration : Double.NaN);
    if (event.producedBytes().isPresent()) {
      ofRuntime.offer(BYTES, time, usable((double) event.producedBytes().getAsLong()));
    }
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.RESPONSE_LATENCY -> ofRuntime.offer(LATENCY, time, usable(span.durationMs()));
        case Span.RESPONSE_DURATION -> ofRuntime.offer(RESPONSE, time, usable(span.durationMs()));
        case Span.RUNTIME_OVERHEAD -> ofRuntime.offer(OVERHEAD, time, usable(span.durationMs()));
        default -> {}
      }
    }
    handlerFailed |= hasHandlerErrorSignature(event);
  }

  void add(PlatformReport event) {
    reported = true;
    addOutcome(event.outcome());
    Instant time = event.time();
    ReportMetrics metrics = event.metrics();
    double size = usable(metrics.memorySizeMb());
    double used = usable(metrics.maxMemoryUsedMb());
    memoryExhausted |= used >= size;
    ofReport.offer(REPORTED, time, usable(metrics.durationMs()));
    ofReport.offer(BILLED, time, usable(metrics.billedDurationMs()));
    ofReport.offer(SIZE, time, size);
    ofReport.offer(USED, time, used);
    for (Span span : event.spans()) {
      switch (span.name()) {
        case Span.EXTENSION_OVERHEAD -> ofReport.offer(EXTENSIONS, time, usable(span.durationMs()));
        case Span.RESPONSE_LATENCY ->
            ofReport.offer(REPORTED_LATENCY, time, usable(span.durationMs()));
        case Span.RESPONSE_DURATION ->
            ofReport.offer(REPORTED_RESPONSE, time, usable(span.durationMs()));
        default -> {}
      }
    }
  }

  boolean isRuntimeDone() {
    return runtimeDone;
  }

  boolean isReported() {
    return reported;
  }

  boolean isError(boolean trustHandlerErrorSignature) {
    return worstStatus != Status.SUCCESS || (handlerFailed && trustHandlerErrorSignature);
  }

  boolean isTimeout() {
    return worstStatus == Status.TIMEOUT;
  }

  /** Whether an error of this request was for want of memory. */
  boolean isOutOfMemory() {
    return ranOutOfMemory || memoryExhausted;
  }

  double memorySizeMb() {
    return ofReport.get(SIZE);
  }

  double maxMemoryUsedMb() {
    return ofReport.get(USED);
  }

  /** Memory × billed time; {@code NaN} where the report has not both. */
  double megabyteMillis() {
    return ofReport.get(SIZE) * ofReport.get(BILLED);
  }

  /** The value of a figure; {@code NaN} if there is none. */
  double value(Figure figure) {
    return switch (figure) {
      case DURATION -> ofReport.get(REPORTED);
      case EXTENSIONS_DURATION -> extensionsDuration();
      case RUNTIME_DURATION -> ofRuntime.get(RUNTIME);
      case RESPONSE_LATENCY -> either(LATENCY, REPORTED_LATENCY);
      case RESPONSE_DURATION -> either(RESPONSE, REPORTED_RESPONSE);
      case RUNTIME_OVERHEAD -> ofRuntime.get(OVERHEAD);
      case PRODUCED_BYTES -> ofRuntime.get(BYTES);
      case BILLED_DURATION -> ofReport.get(BILLED);
    };
  }

  /**
   * The time extensions took after the runtime was done. The platform's own span if there is one;
   * else the difference of the two durations, where a runtime duration of 0 means that the runtime
   * never started, and a time-out can make the difference negative.
   */
  private double extensionsDuration() {
    double span = ofReport.get(EXTENSIONS);
    double runtime = ofRuntime.get(RUNTIME_THAT_RAN);
    if (!Double.isNaN(span) || Double.isNaN(runtime)) {
      return span;
    }
    return decimalDifference(ofReport.get(REPORTED), runtime);
  }

  /** Managed instances have no {@code runtimeDone}; there the report has the spans. */
  private double either(int placeOfRuntime, int placeOfReport) {
    double value = ofRuntime.get(placeOfRuntime);
    return Double.isNaN(value) ? ofReport.get(placeOfReport) : value;
  }

  /**
   * The difference as the platform's decimals have it: 22.9 − 19.4 is 3.5, which the nearest {@code
   * double}s miss by a hair.
   */
  private static double decimalDifference(double minuend, double subtrahend) {
    if (Double.isNaN(minuend)) {
      return minuend;
    }
    ExactSum difference = new ExactSum();
    difference.add(minuend);
    difference.subtract(subtrahend);
    return Math.max(0, difference.value());
  }

  private void addOutcome(Outcome outcome) {
    if (outcome.status().isPresent()) {
      worstStatus = worstStatus.orWorse(outcome.status().get());
    }
    ranOutOfMemory |=
        outcome.errorType().isPresent() && outcome.errorType().get().equals(OUT_OF_MEMORY);
  }

  /**
   * A handler that threw is a success to the platform: the runtime caught the exception and
   * reported it. What gives it away is a response of 0 bytes that was never begun. A response that
   * is merely empty has the span. Confirmed by AWS's staff and unit tests, and by the one real
   * record that is public.
   */
  private static boolean hasHandlerErrorSignature(PlatformRuntimeDone event) {
    return event.outcome().status().orElse(Status.UNKNOWN) == Status.SUCCESS
        && event.producedBytes().orElse(-1) == 0
        && event.spans().stream().noneMatch(span -> span.name().equals(Span.RESPONSE_LATENCY));
  }
}
