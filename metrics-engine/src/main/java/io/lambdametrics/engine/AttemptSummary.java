package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.ExactSum;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Summarizes the events of one attempt. The same object is used for one attempt after the other, so
 * that counting allocates nothing for it.
 *
 * <p>Of several events with the same value the earliest wins, by the events' own times. Of two
 * events with the same time the smaller value wins. So the order of arrival does not matter.
 */
final class AttemptSummary {

  /** The place of one more value: the duration of a runtimeDone whose runtime ran at all. */
  private static final int POSITIVE_RUNTIME_DURATION = RequestEvent.VALUES;

  private final double[] values = new double[RequestEvent.VALUES + 1];
  private final @Nullable Instant[] times = new Instant[values.length];
  private Status worstStatus = Status.SUCCESS;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean usedAllMemory;

  /** Summarizes the attempt that starts with the event {@code first}. */
  void summarize(RequestEvent first) {
    Arrays.fill(values, Double.NaN);
    Arrays.fill(times, null);
    worstStatus = Status.SUCCESS;
    handlerFailed = false;
    ranOutOfMemory = false;
    usedAllMemory = false;
    add(first);
    for (RequestEvent e = first.next; e != null && !e.startsAttempt; e = e.next) {
      add(e);
    }
  }

  private void add(RequestEvent event) {
    if (!event.isEnd()) {
      return;
    }
    worstStatus = worstStatus.orWorse(event.status);
    handlerFailed |= event.handlerFailed();
    ranOutOfMemory |= event.ranOutOfMemory();
    for (int place = 0; place < event.values.length; place++) {
      offer(event.kind.firstValue + place, event.time, event.values[place]);
    }
    if (event.kind == RequestEvent.Kind.REPORT) {
      usedAllMemory |=
          event.value(RequestEvent.MAX_MEMORY_USED_MB) >= event.value(RequestEvent.MEMORY_SIZE_MB);
    } else if (event.value(RequestEvent.RUNTIME_DURATION) > 0) {
      double duration = event.value(RequestEvent.RUNTIME_DURATION);
      offer(POSITIVE_RUNTIME_DURATION, event.time, duration);
    }
  }

  /** Takes a value unless an earlier event has it. Events come in the order of their times. */
  private void offer(int place, Instant time, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    Instant known = times[place];
    if (known == null) {
      times[place] = time;
      values[place] = value;
    } else if (value < values[place] && known.equals(time)) {
      values[place] = value;
    }
  }

  boolean isError(boolean trustHandlerErrorSignature) {
    return worstStatus != Status.SUCCESS || (handlerFailed && trustHandlerErrorSignature);
  }

  boolean isTimeout() {
    return worstStatus == Status.TIMEOUT;
  }

  /** Returns whether a lack of memory explains the error, if this attempt is one. */
  boolean isOutOfMemory() {
    return ranOutOfMemory || usedAllMemory;
  }

  double memorySizeMb() {
    return values[RequestEvent.MEMORY_SIZE_MB];
  }

  double maxMemoryUsedMb() {
    return values[RequestEvent.MAX_MEMORY_USED_MB];
  }

  /** Returns memory × billed time; {@code NaN} if the report lacks one of them. */
  double megabyteMillis() {
    return memorySizeMb() * values[RequestEvent.BILLED_DURATION];
  }

  /** Returns the attempt's value of a distribution; {@code NaN} if there is none. */
  double value(InvocationDistribution distribution) {
    return switch (distribution) {
      case DURATION -> values[RequestEvent.REPORTED_DURATION];
      case EXTENSIONS_DURATION -> extensionsDuration();
      case RUNTIME_DURATION -> values[RequestEvent.RUNTIME_DURATION];
      case RESPONSE_LATENCY ->
          firstKnown(RequestEvent.RESPONSE_LATENCY, RequestEvent.REPORTED_RESPONSE_LATENCY);
      case RESPONSE_DURATION ->
          firstKnown(RequestEvent.RESPONSE_DURATION, RequestEvent.REPORTED_RESPONSE_DURATION);
      case RUNTIME_OVERHEAD -> values[RequestEvent.RUNTIME_OVERHEAD];
      case PRODUCED_BYTES -> values[RequestEvent.PRODUCED_BYTES];
      case BILLED_DURATION -> values[RequestEvent.BILLED_DURATION];
    };
  }

  /**
   * Returns the time that extensions took after the runtime was done: the platform's own span if
   * there is one, else the difference of the two durations. A runtime duration of 0 means that the
   * runtime never started, so it gives no difference. A time-out can make the difference negative.
   */
  private double extensionsDuration() {
    double span = values[RequestEvent.EXTENSION_OVERHEAD];
    double runtime = values[POSITIVE_RUNTIME_DURATION];
    if (!Double.isNaN(span) || Double.isNaN(runtime)) {
      return span;
    }
    return decimalDifference(values[RequestEvent.REPORTED_DURATION], runtime);
  }

  /** Returns the runtimeDone's value, else the report's: managed instances have only reports. */
  private double firstKnown(int ofRuntimeDone, int ofReport) {
    double value = values[ofRuntimeDone];
    return Double.isNaN(value) ? values[ofReport] : value;
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
