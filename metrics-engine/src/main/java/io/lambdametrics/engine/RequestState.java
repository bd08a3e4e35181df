// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events of one request id and their division into attempts.
 *
 * <p>Lambda runs a failed asynchronous invocation again under the same request id, often in the
 * same execution environment. So the events are kept in the order of their times, and {@link
 * AttemptBoundaries} divides them into attempts. The result depends on the set of events only: the
 * order of arrival and repetitions do not matter, and more events never make fewer attempts.
 */
final class RequestState {

  /** More events than three attempts have. Above it one id is used by many attempts. */
  static final int MAX_EVENTS = 64;

  /** The number of events of most requests: INVOKE, start, runtimeDone and report. */
  private static final int USUAL_EVENTS = 4;

  final String id;

  /** The id's fingerprint, which outlives the rest of this object. */
  final long fingerprint;

  /** The events in the order of their times, in the first {@link #size} places. */
  private RequestEvent[] events = new RequestEvent[USUAL_EVENTS];

  private int size;

  /** Whether a start was moved behind ends of the same time, against the order of events. */
  private boolean reordered;

  /** The attempt before the first that is known in detail, if there was one. */
  private @Nullable PastAttempt past;

  /** The earliest event's time; {@code null} while only an INVOKE is known. */
  private @Nullable Instant earliest;

  private final AttemptBoundaries attempts = new AttemptBoundaries();

  /** The next newer request in the {@link RequestTable}; {@code null} for the newest. */
  @Nullable RequestState newer;

  /** The next older request of the same chain in the {@link RequestTable}, if any. */
  @Nullable RequestState olderInChain;

  /** What the metrics contain of the first attempt known in detail; {@code null} for nothing. */
  @Nullable RecordedAttempt recorded;

  /** Whether the metrics may lack something that is known. */
  boolean changed;

  /** Creates a request without events. */
  RequestState(String id, long fingerprint) {
    this(id, fingerprint, null);
  }

  /**
   * Creates a request without events.
   *
   * @param past the attempt before; {@code null} if there was none
   */
  RequestState(String id, long fingerprint, @Nullable PastAttempt past) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.past = past;
    attempts.reset(past);
  }

  /** Notes the time of an event that names this request. */
  void seenAt(Instant time) {
    if (earliest == null || time.isBefore(earliest)) {
      earliest = time;
    }
  }

  /** Returns the time of the earliest event; {@code null} while only an INVOKE is known. */
  @Nullable Instant earliest() {
    return earliest;
  }

  /** Returns whether there is no room for another event. */
  boolean isFull() {
    return size == MAX_EVENTS;
  }

  /**
   * Adds an event. A repeated event changes nothing.
   *
   * @return false if the event belongs to an attempt whose details are dropped
   */
  boolean add(RequestEvent event) {
    if (isNext(event)) {
      // Nearly all events come in order. They leave the division so far as it is.
      append(event);
      attempts.visit(event);
      return attempts.count() > 0;
    }
    for (int i = 0; i < size; i++) {
      if (events[i].repeats(event)) {
        return true;
      }
    }
    append(event);
    sort();
    divide();
    return past == null || isInKnownAttempt(event);
  }

  private boolean isNext(RequestEvent event) {
    if (reordered || size == 0) {
      return !reordered;
    }
    return events[size - 1].isBefore(event) && !isTiedWithStart(event);
  }

  /** Returns whether an event is an end and there is a start of the same time. */
  private boolean isTiedWithStart(RequestEvent event) {
    boolean tied = false;
    for (int i = size - 1; i >= 0 && !tied && events[i].time.equals(event.time); i--) {
      tied = isTied(events[i], event);
    }
    return tied;
  }

  private void append(RequestEvent event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size] = event;
    size++;
  }

  /** Sorts the events by insertion, since they are nearly sorted. */
  private void sort() {
    for (int i = 1; i < size; i++) {
      RequestEvent event = events[i];
      int place = i;
      while (place > 0 && event.isBefore(events[place - 1])) {
        events[place] = events[place - 1];
        place--;
      }
      events[place] = event;
    }
    reordered = false;
  }

  private boolean isInKnownAttempt(RequestEvent event) {
    for (int i = attemptStart(0); i < size; i++) {
      if (events[i] == event) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an event, if it came next, would start an attempt. */
  boolean wouldStartAttempt(RequestEvent event) {
    return attempts.startsAttempt(event);
  }

  /** Divides all events into attempts again. */
  private void divide() {
    attempts.reset(past);
    for (int i = 0; i < size; i++) {
      if (events[i].kind == RequestEvent.Kind.START) {
        moveBehindEndsBefore(i);
      }
      attempts.visit(events[i]);
    }
  }

  private static boolean isTied(RequestEvent start, RequestEvent end) {
    return start.kind == RequestEvent.Kind.START && end.isEnd() && start.time.equals(end.time);
  }

  /**
   * Moves a start behind those ends of the same time that belong to the attempt before it. They do
   * if that attempt started or ended earlier and lacks such an end. Otherwise they end the attempt
   * that the start begins.
   */
  private void moveBehindEndsBefore(int index) {
    RequestEvent start = events[index];
    boolean runtimeDoneLacks = attempts.lacks(RequestEvent.Kind.RUNTIME_DONE, start.time);
    boolean reportLacks = attempts.lacks(RequestEvent.Kind.REPORT, start.time);
    int place = index;
    for (int i = index + 1; i < size && isTied(start, events[i]); i++) {
      RequestEvent end = events[i];
      if (end.kind == RequestEvent.Kind.REPORT ? reportLacks : runtimeDoneLacks) {
        System.arraycopy(events, place, events, place + 1, i - place);
        events[place] = end;
        place++;
        reordered = true;
      }
    }
  }

  /** Returns the number of attempts that are known in detail. */
  int attempts() {
    return attempts.count();
  }

  /**
   * Returns the index of the first event from {@code from} on that starts an attempt; {@link #size}
   * if there is none.
   */
  int attemptStart(int from) {
    int index = from;
    while (index < size && !events[index].startsAttempt) {
      index++;
    }
    return index;
  }

  /**
   * Makes room for more events. Drops the details of all attempts but the latest or, if there is
   * only one, of that one. Call it only when the metrics contain all attempts.
   */
  void dropDetails() {
    if (attempts.count() > 1) {
      while (attempts.count() > 1) {
        dropFirstAttempt();
      }
    } else {
      past = attempts.latest();
      removeFirst(size);
      recorded = null;
      divide();
    }
  }

  private void dropFirstAttempt() {
    int start = attemptStart(0);
    int nextStart = attemptStart(start + 1);
    Instant end = null;
    boolean invoked = false;
    for (int i = start; i < nextStart; i++) {
      RequestEvent event = events[i];
      invoked |= event.kind == RequestEvent.Kind.INVOKE;
      end = end == null && event.isEnd() ? event.time : end;
    }
    past = new PastAttempt(end, invoked);
    removeFirst(nextStart);
    recorded = recorded == null ? null : recorded.next;
    divide();
  }

  private void removeFirst(int number) {
    events = Arrays.copyOfRange(events, number, Math.max(size, number + USUAL_EVENTS));
    size -= number;
  }

  /** Returns what to keep of the latest attempt when this request is evicted. */
  PastAttempt latestAttempt() {
    return attempts.latest();
  }

  /** Returns the attempt whose details were dropped; {@code null} if there is none. */
  @Nullable PastAttempt droppedAttempt() {
    return past;
  }

  /** Returns whether the runtime is done with the latest attempt, or its details are dropped. */
  boolean isRuntimeDone() {
    return attempts.isRuntimeDone();
  }

  /** Returns whether the report of the latest attempt is known. */
  boolean isReported() {
    return attempts.isReported();
  }

  /** Returns the number of events. */
  int size() {
    return size;
  }

  /** Returns the event at an index from 0 to {@link #size} − 1, in the order of their times. */
  RequestEvent event(int index) {
    return events[index];
  }
}
