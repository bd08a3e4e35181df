// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.ExactSum;
import io.lambdametrics.engine.internal.FirstObservedValue;

/**
 * Summarizes the events of one attempt. The same object is used for one attempt after the other, so
 * that counting allocates nothing for it.
 *
 * <p>Of several events with the same value the earliest wins, by the events' own times. Of two
 * events with the same time the smaller value wins. So the order of arrival does not matter.
 */
final class AttemptSummary {

  // Values of platform.runtimeDone.
  private final FirstObservedValue runtimeDuration = new FirstObservedValue();
  private final FirstObservedValue producedBytes = new FirstObservedValue();
  private final FirstObservedValue responseLatency = new FirstObservedValue();
  private final FirstObservedValue responseDuration = new FirstObservedValue();
  private final FirstObservedValue runtimeOverhead = new FirstObservedValue();

  /** The duration of the runtime if it ran at all. */
  private final FirstObservedValue positiveRuntimeDuration = new FirstObservedValue();

  // Values of platform.report.
  private final FirstObservedValue duration = new FirstObservedValue();
  private final FirstObservedValue billedDuration = new FirstObservedValue();
  private final FirstObservedValue extensionOverhead = new FirstObservedValue();
  private final FirstObservedValue memorySizeMb = new FirstObservedValue();
  private final FirstObservedValue maxMemoryUsedMb = new FirstObservedValue();
  private final FirstObservedValue reportedResponseLatency = new FirstObservedValue();
  private final FirstObservedValue reportedResponseDuration = new FirstObservedValue();

  private Status worstStatus = Status.SUCCESS;
  private boolean reported;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean usedAllMemory;

  /**
   * Summarizes an attempt of a request, in place of the attempt before.
   *
   * @param start the index of its first event
   * @param end the index after its last event
   */
  void summarize(RequestState request, int start, int end) {
    clear();
    for (int i = start; i < end; i++) {
      RequestEvent event = request.event(i);
      worstStatus = worstStatus.orWorse(event.status);
      ranOutOfMemory |= event.ranOutOfMemory;
      if (event instanceof RuntimeDoneEvent done) {
        add(done);
      } else if (event instanceof ReportEvent report) {
        add(report);
      }
    }
  }

  private void clear() {
    runtimeDuration.clear();
    producedBytes.clear();
    responseLatency.clear();
    responseDuration.clear();
    runtimeOverhead.clear();
    positiveRuntimeDuration.clear();
    duration.clear();
    billedDuration.clear();
    extensionOverhead.clear();
    memorySizeMb.clear();
    maxMemoryUsedMb.clear();
    reportedResponseLatency.clear();
    reportedResponseDuration.clear();
    worstStatus = Status.SUCCESS;
    reported = false;
    handlerFailed = false;
    ranOutOfMemory = false;
    usedAllMemory = false;
  }

  private void add(RuntimeDoneEvent done) {
    handlerFailed |= done.handlerFailed;
    runtimeDuration.offer(done.time, done.durationMs);
    producedBytes.offer(done.time, done.producedBytes);
    responseLatency.offer(done.time, done.responseLatencyMs);
    responseDuration.offer(done.time, done.responseDurationMs);
    runtimeOverhead.offer(done.time, done.overheadMs);
    if (done.durationMs > 0) {
      positiveRuntimeDuration.offer(done.time, done.durationMs);
    }
  }

  private void add(ReportEvent report) {
    reported = true;
    usedAllMemory |= report.usedAllMemory();
    duration.offer(report.time, report.durationMs);
    billedDuration.offer(report.time, report.billedDurationMs);
    extensionOverhead.offer(report.time, report.extensionOverheadMs);
    memorySizeMb.offer(report.time, report.memorySizeMb);
    maxMemoryUsedMb.offer(report.time, report.maxMemoryUsedMb);
    reportedResponseLatency.offer(report.time, report.responseLatencyMs);
    reportedResponseDuration.offer(report.time, report.responseDurationMs);
  }

  boolean isError(boolean trustHandlerErrorSignature) {
    return worstStatus != Status.SUCCESS || (handlerFailed && trustHandlerErrorSignature);
  }

  /**
   * Returns whether the attempt's report is known, so that it can still fail only by an event that
   * is late.
   */
  boolean isReported() {
    return reported;
  }

  boolean isTimeout() {
    return worstStatus == Status.TIMEOUT;
  }

  /** Returns whether a lack of memory explains the error, if this attempt is one. */
  boolean isOutOfMemory() {
    return ranOutOfMemory || usedAllMemory;
  }

  double memorySizeMb() {
    return memorySizeMb.get();
  }

  double maxMemoryUsedMb() {
    return maxMemoryUsedMb.get();
  }

  /** Returns memory × billed time; {@code NaN} if the report lacks one of them. */
  double megabyteMillis() {
    return memorySizeMb.get() * billedDuration.get();
  }

  /** Returns the attempt's value of a distribution; {@code NaN} if there is none. */
  double value(InvocationDistribution distribution) {
    return switch (distribution) {
      case DURATION -> duration.get();
      case EXTENSIONS_DURATION -> extensionsDuration();
      case RUNTIME_DURATION -> runtimeDuration.get();
      case RESPONSE_LATENCY -> firstKnown(responseLatency, reportedResponseLatency);
      case RESPONSE_DURATION -> firstKnown(responseDuration, reportedResponseDuration);
      case RUNTIME_OVERHEAD -> runtimeOverhead.get();
      case PRODUCED_BYTES -> producedBytes.get();
      case BILLED_DURATION -> billedDuration.get();
      case MEMORY_USED -> maxMemoryUsedMb.get() * InvocationMetrics.BYTES_IN_MB;
    };
  }

  /**
   * Returns the time that extensions took after the runtime was done: the platform's own span if
   * there is one, else the difference of the two durations. A runtime duration of 0 means that the
   * runtime never started, so it gives no difference. A timeout can make the difference negative.
   */
  private double extensionsDuration() {
    double span = extensionOverhead.get();
    double runtime = positiveRuntimeDuration.get();
    if (!Double.isNaN(span) || Double.isNaN(runtime)) {
      return span;
    }
    return decimalDifference(duration.get(), runtime);
  }

  /** Returns the runtimeDone's value, else the report's: managed instances have only reports. */
  private static double firstKnown(FirstObservedValue ofRuntimeDone, FirstObservedValue ofReport) {
    double value = ofRuntimeDone.get();
    return Double.isNaN(value) ? ofReport.get() : value;
  }

  /** Returns the exact difference of two decimals: 22.9 − 19.4 is 3.5, unlike with doubles. */
  private static double decimalDifference(double minuend, double subtrahend) {
    if (Double.isNaN(minuend)) {
      return minuend;
    }
    ExactSum difference = new ExactSum();
    difference.add(minuend);
    difference.subtract(subtrahend);
    return Math.max(0, difference.value());
  }
}
