package io.lambdametrics.engine;

import static io.lambdametrics.engine.EarliestValues.usable;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one invocation, from whichever events and in whatever order they come: facts
 * only ever become true, and values are those of the earliest event of their kind.
 */
final class RequestState {

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

  // Places in the values of a runtimeDone …
  private static final int RUNTIME = 0;
  private static final int BYTES = 1;
  private static final int LATENCY = 2;
  private static final int RESPONSE = 3;
  private static final int OVERHEAD = 4;

  // … and of a report, where the two spans of a response have the same.
  private static final int REPORTED = 0;
  private static final int BILLED = 1;
  private static final int EXTENSIONS = 4;
  private static final int SIZE = 5;
  private static final int USED = 6;

  private final EarliestValues runtimeValues = new EarliestValues();
  private final EarliestValues reportValues = new EarliestValues();
  private Status worstStatus = Status.SUCCESS;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean memoryExhausted;
  private boolean runtimeDone;
  private boolean reported;
  private @Nullable Instant earliest;

  /** What of it the metrics have; {@code null} until they have anything. */
  @Nullable Counted counted;

  /** Whether something may be known that the metrics have not. */
  boolean dirty;

  /** What the metrics have of a request, so that nothing is counted twice. */
  static final class Counted {
    boolean error;
    boolean timeout;
    boolean outOfMemory;
    final double[] values;
    double megabyteMillis = Double.NaN;

    Counted(int figures) {
      values = new double[figures];
      Arrays.fill(values, Double.NaN);
    }
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
    List<Span> spans = event.spans();
    double bytes = event.producedBytes().isPresent() ? event.producedBytes().getAsLong() : -1;
    double latency = durationOf(Span.RESPONSE_LATENCY, spans);
    runtimeValues.offer(
        event.time(),
        usable(event.durationMs()),
        usable(bytes),
        latency,
        durationOf(Span.RESPONSE_DURATION, spans),
        durationOf(Span.RUNTIME_OVERHEAD, spans));
    handlerFailed |= hasHandlerErrorSignature(event);
  }

  void add(PlatformReport event) {
    reported = true;
    addOutcome(event.outcome());
    ReportMetrics metrics = event.metrics();
    List<Span> spans = event.spans();
    double size = usable(metrics.memorySizeMb());
    double used = usable(metrics.maxMemoryUsedMb());
    memoryExhausted |= used >= size;
    reportValues.offer(
        event.time(),
        usable(metrics.durationMs()),
        usable(metrics.billedDurationMs()),
        durationOf(Span.RESPONSE_LATENCY, spans),
        durationOf(Span.RESPONSE_DURATION, spans),
        durationOf(Span.EXTENSION_OVERHEAD, spans),
        size,
        used);
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
    return reportValues.get(SIZE);
  }

  double maxMemoryUsedMb() {
    return reportValues.get(USED);
  }

  /** Memory × billed time; {@code NaN} where the report has not both. */
  double megabyteMillis() {
    return reportValues.get(SIZE) * reportValues.get(BILLED);
  }

  /** The value of a figure; {@code NaN} if there is none. */
  double value(Figure figure) {
    return switch (figure) {
      case DURATION -> reportValues.get(REPORTED);
      case EXTENSIONS_DURATION -> extensionsDuration();
      case RUNTIME_DURATION -> runtimeValues.get(RUNTIME);
      case RESPONSE_LATENCY -> ofRuntimeElseReport(LATENCY);
      case RESPONSE_DURATION -> ofRuntimeElseReport(RESPONSE);
      case RUNTIME_OVERHEAD -> runtimeValues.get(OVERHEAD);
      case PRODUCED_BYTES -> runtimeValues.get(BYTES);
      case BILLED_DURATION -> reportValues.get(BILLED);
    };
  }

  /**
   * The time extensions took after the runtime was done. The platform's own span if there is one;
   * else the difference of the two durations, where a runtime duration of 0 means that the runtime
   * never started, and a time-out can make the difference negative.
   */
  private double extensionsDuration() {
    double span = reportValues.get(EXTENSIONS);
    double runtime = runtimeValues.get(RUNTIME);
    if (!Double.isNaN(span) || !(runtime > 0)) {
      return span;
    }
    return decimalDifference(reportValues.get(REPORTED), runtime);
  }

  /** Managed instances have no {@code runtimeDone}; there the report has the spans. */
  private double ofRuntimeElseReport(int place) {
    double value = runtimeValues.get(place);
    return Double.isNaN(value) ? reportValues.get(place) : value;
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
    return event.outcome().status().filter(Status.SUCCESS::equals).isPresent()
        && event.producedBytes().orElse(-1) == 0
        && event.spans().stream().noneMatch(span -> span.name().equals(Span.RESPONSE_LATENCY));
  }

  private static double durationOf(String name, List<Span> spans) {
    for (Span span : spans) {
      if (span.name().equals(name)) {
        return usable(span.durationMs());
      }
    }
    return Double.NaN;
  }
}
