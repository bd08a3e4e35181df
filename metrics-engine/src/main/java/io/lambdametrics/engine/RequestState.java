package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of one invocation. Each fact only ever becomes true or gets its first value,
 * whichever events bring it and in whatever order, so each is counted once.
 */
final class RequestState {

  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

  private Status worstStatus = Status.SUCCESS;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean memoryExhausted;
  private boolean runtimeDone;
  private boolean reported;
  private OptionalDouble runtimeDurationMs = OptionalDouble.empty();
  private OptionalDouble reportDurationMs = OptionalDouble.empty();
  private OptionalDouble extensionOverheadMs = OptionalDouble.empty();

  /** What of it has been counted already; kept here so that nothing is counted twice. */
  final Counted counted = new Counted();

  /** Which facts of a request have reached the metrics. */
  static final class Counted {
    boolean error;
    boolean timeout;
    boolean outOfMemory;
    boolean duration;
    boolean extensionsDuration;
  }

  void add(PlatformRuntimeDone event, boolean trustHandlerErrorSignature) {
    runtimeDone = true;
    addOutcome(event.outcome());
    if (runtimeDurationMs.isEmpty()) {
      runtimeDurationMs = event.durationMs();
    }
    handlerFailed |= trustHandlerErrorSignature && hasHandlerErrorSignature(event);
  }

  void add(PlatformReport event) {
    reported = true;
    addOutcome(event.outcome());
    ReportMetrics metrics = event.metrics();
    memoryExhausted |=
        metrics.memorySizeMb().isPresent()
            && metrics.maxMemoryUsedMb().orElse(0) >= metrics.memorySizeMb().getAsDouble();
    if (reportDurationMs.isEmpty()) {
      reportDurationMs = metrics.durationMs();
    }
    if (extensionOverheadMs.isEmpty()) {
      extensionOverheadMs = durationOf(Span.EXTENSION_OVERHEAD, event.spans());
    }
  }

  boolean isRuntimeDone() {
    return runtimeDone;
  }

  boolean isReported() {
    return reported;
  }

  boolean isError() {
    return worstStatus != Status.SUCCESS || handlerFailed;
  }

  boolean isTimeout() {
    return worstStatus == Status.TIMEOUT;
  }

  boolean isOutOfMemory() {
    return isError() && (ranOutOfMemory || memoryExhausted);
  }

  OptionalDouble durationMs() {
    return reportDurationMs;
  }

  /**
   * The time extensions took after the runtime was done. The platform's own span if there is one;
   * else the difference of the two durations, where a runtime duration of 0 means that the runtime
   * never started, and a time-out can make the difference negative.
   */
  OptionalDouble extensionsDurationMs() {
    if (extensionOverheadMs.isPresent()) {
      return extensionOverheadMs;
    }
    if (reportDurationMs.isEmpty() || runtimeDurationMs.orElse(0) <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Math.max(0, reportDurationMs.getAsDouble() - runtimeDurationMs.getAsDouble()));
  }

  private void addOutcome(Outcome outcome) {
    outcome.status().ifPresent(status -> worstStatus = worstStatus.orWorse(status));
    ranOutOfMemory |= outcome.errorType().filter(OUT_OF_MEMORY::equals).isPresent();
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
        && durationOf(Span.RESPONSE_LATENCY, event.spans()).isEmpty();
  }

  private static OptionalDouble durationOf(String name, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.name().equals(name))
        .mapToDouble(Span::durationMs)
        .findFirst();
  }
}
