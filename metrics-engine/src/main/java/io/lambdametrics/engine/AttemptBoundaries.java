// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides which events of a request start an attempt. It visits the events in the order of their
 * times and keeps what is known of the latest attempt.
 *
 * <p>A new attempt starts
 *
 * <ul>
 *   <li>with the first event of the request,
 *   <li>with a {@code platform.start} that is later than a known end of the attempt before,
 *   <li>with a second INVOKE, since Lambda hands out each one once,
 *   <li>with an INVOKE more than {@link #MAX_INVOKE_DELAY_SECONDS} later than a known end.
 * </ul>
 */
final class AttemptBoundaries {

  /**
   * How late an INVOKE can be read after the end of its own attempt. A process that gets no CPU
   * reads it after a short invocation is over. Lambda waits at least a minute before it tries
   * again.
   */
  private static final int MAX_INVOKE_DELAY_SECONDS = 5;

  /** The number of attempts that were visited. */
  private int count;

  /** Whether there was an attempt whose details are dropped. */
  private boolean afterPast;

  private @Nullable Instant start;
  private @Nullable Instant end;
  private boolean invoked;
  private boolean runtimeDone;
  private boolean reported;

  /** Starts over, after the attempt {@code past} if there was one. */
  void reset(@Nullable PastAttempt past) {
    count = 0;
    afterPast = past != null;
    start = null;
    end = past == null ? null : past.end();
    invoked = past != null && past.invoked();
    runtimeDone = past != null;
    reported = past != null;
  }

  /** Visits the next event and marks whether it starts an attempt. */
  void visit(RequestEvent event) {
    event.startsAttempt = startsAttempt(event);
    if (event.startsAttempt) {
      count++;
      start = null;
      end = null;
      invoked = false;
      runtimeDone = false;
      reported = false;
    }
    switch (event.kind) {
      case START -> start = start == null ? event.time : start;
      case RUNTIME_DONE, REPORT -> {
        end = end == null ? event.time : end;
        runtimeDone |= event.kind == RequestEvent.Kind.RUNTIME_DONE;
        reported |= event.kind == RequestEvent.Kind.REPORT;
      }
      case INVOKE -> invoked = true;
    }
  }

  /** Returns whether an event that comes next would start an attempt. */
  boolean startsAttempt(RequestEvent event) {
    if (count == 0 && !afterPast) {
      return true;
    }
    Instant ended = end;
    return switch (event.kind) {
      case START -> ended != null && (count > 0 || event.time.isAfter(ended));
      case INVOKE -> invoked || (ended != null && isTooLate(event.time, ended));
      case RUNTIME_DONE, REPORT -> false;
    };
  }

  private static boolean isTooLate(Instant invoke, Instant end) {
    long seconds = invoke.getEpochSecond() - end.getEpochSecond();
    return seconds == MAX_INVOKE_DELAY_SECONDS
        ? invoke.getNano() > end.getNano()
        : seconds > MAX_INVOKE_DELAY_SECONDS;
  }

  /**
   * Returns whether the latest attempt, which has ended or has started before {@code time}, lacks
   * an end of this kind.
   */
  boolean lacks(RequestEvent.Kind kind, Instant time) {
    boolean has = kind == RequestEvent.Kind.REPORT ? reported : runtimeDone;
    return !has && (end != null || (start != null && start.isBefore(time)));
  }

  /** Returns the number of attempts that are known in detail. */
  int count() {
    return count;
  }

  /** Returns whether the report of the latest attempt is known. */
  boolean isReported() {
    return reported;
  }

  /** Returns whether the runtime is done with the latest attempt, or its details are dropped. */
  boolean isRuntimeDone() {
    return end != null || (count == 0 && afterPast);
  }

  /** Returns what to keep of the latest attempt once its details are dropped. */
  PastAttempt latest() {
    return new PastAttempt(end, invoked);
  }
}
