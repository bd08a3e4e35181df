package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.ExactSum;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of one attempt comes to. Filled again for each attempt, so that counting makes
 * no garbage.
 *
 * <p>Each value is that of the earliest event that has it, by the events' own times. Between two
 * events of the same time the smaller value stands, so that there, too, the order does not matter.
 */
final class AttemptSummary {

  /** Behind the values of a runtimeDone: its duration where the runtime ran at all. */
  private static final int RUNTIME_THAT_RAN = 5;

  /** Where the values of a report begin. */
  private static final int OF_REPORT = 6;

  private final double[] values = new double[OF_REPORT + 7];
  private final @Nullable Instant[] times = new Instant[values.length];
  private Status worstStatus = Status.SUCCESS;
  private boolean handlerFailed;
  private boolean ranOutOfMemory;
  private boolean memoryExhausted;

  /** Takes in an attempt, whose first evidence is given. */
  void readFrom(RequestEvent first) {
    Arrays.fill(values, Double.NaN);
    Arrays.fill(times, null);
    worstStatus = Status.SUCCESS;
    handlerFailed = false;
    ranOutOfMemory = false;
    memoryExhausted = false;
    add(first);
    for (RequestEvent e = first.next; e != null && !e.begins; e = e.next) {
      add(e);
    }
  }

  private void add(RequestEvent evidence) {
    if (!evidence.isEnd()) {
      return;
    }
    worstStatus = worstStatus.orWorse(evidence.status());
    handlerFailed |= evidence.handlerFailed();
    ranOutOfMemory |= evidence.ranOutOfMemory();
    double[] told = evidence.values;
    boolean report = evidence.kind == RequestEvent.Kind.REPORT;
    int offset = report ? OF_REPORT : 0;
    for (int place = 0; place < told.length; place++) {
      offer(offset + place, evidence.time, told[place]);
    }
    if (report) {
      memoryExhausted |= told[RequestEvent.USED] >= told[RequestEvent.SIZE];
    } else if (told[RequestEvent.RUNTIME] > 0) {
      offer(RUNTIME_THAT_RAN, evidence.time, told[RequestEvent.RUNTIME]);
    }
  }

  /** RequestEvent comes in the order of its time. */
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

  /** Whether an error of this attempt was for want of memory. */
  boolean isOutOfMemory() {
    return ranOutOfMemory || memoryExhausted;
  }

  double memorySizeMb() {
    return values[OF_REPORT + RequestEvent.SIZE];
  }

  double maxMemoryUsedMb() {
    return values[OF_REPORT + RequestEvent.USED];
  }

  /** Memory × billed time; {@code NaN} where the report has not both. */
  double megabyteMillis() {
    return memorySizeMb() * values[OF_REPORT + RequestEvent.BILLED];
  }

  /** The value of a figure; {@code NaN} if there is none. */
  double value(InvocationDistribution figure) {
    return switch (figure) {
      case DURATION -> values[OF_REPORT + RequestEvent.REPORTED];
      case EXTENSIONS_DURATION -> extensionsDuration();
      case RUNTIME_DURATION -> values[RequestEvent.RUNTIME];
      case RESPONSE_LATENCY -> either(RequestEvent.LATENCY, RequestEvent.REPORTED_LATENCY);
      case RESPONSE_DURATION -> either(RequestEvent.RESPONSE, RequestEvent.REPORTED_RESPONSE);
      case RUNTIME_OVERHEAD -> values[RequestEvent.OVERHEAD];
      case PRODUCED_BYTES -> values[RequestEvent.BYTES];
      case BILLED_DURATION -> values[OF_REPORT + RequestEvent.BILLED];
    };
  }

  /**
   * The time extensions took after the runtime was done. The platform's own span if there is one;
   * else the difference of the two durations, where a runtime duration of 0 means that the runtime
   * never started, and a time-out can make the difference negative.
   */
  private double extensionsDuration() {
    double span = values[OF_REPORT + RequestEvent.EXTENSIONS];
    double runtime = values[RUNTIME_THAT_RAN];
    if (!Double.isNaN(span) || Double.isNaN(runtime)) {
      return span;
    }
    return decimalDifference(values[OF_REPORT + RequestEvent.REPORTED], runtime);
  }

  /** Managed instances have no {@code runtimeDone}; there the report has the spans. */
  private double either(int placeOfRuntime, int placeOfReport) {
    double value = values[placeOfRuntime];
    return Double.isNaN(value) ? values[OF_REPORT + placeOfReport] : value;
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
}
