package io.lambdametrics.engine;

import java.time.Instant;
import java.util.Objects;
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

  final String id;

  /** The id's fingerprint, which outlives the rest of this object. */
  final long fingerprint;

  /** The first event by time; {@code null} while there is none. */
  private @Nullable RequestEvent first;

  /** The last event by time; {@code null} while there is none. */
  private @Nullable RequestEvent last;

  private int size;

  /** Whether a start was moved behind ends of the same time, against the order of the list. */
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
    RequestEvent latest = last;
    if (latest != null && !reordered && latest.isBefore(event) && !isTied(latest, event)) {
      // Nearly all events come in order. They leave the division so far as it is.
      latest.next = event;
      last = event;
      size++;
      attempts.visit(event);
      return attempts.count() > 0;
    }
    for (RequestEvent e = first; e != null && !e.time.isAfter(event.time); e = e.next) {
      if (e.repeats(event)) {
        return true;
      }
    }
    if (reordered) {
      sort();
    }
    insert(event);
    size++;
    divide();
    return past == null || isInKnownAttempt(event);
  }

  private void insert(RequestEvent event) {
    RequestEvent before = null;
    RequestEvent after = first;
    while (after != null && !event.isBefore(after)) {
      before = after;
      after = after.next;
    }
    event.next = after;
    if (before == null) {
      first = event;
    } else {
      before.next = event;
    }
  }

  private void sort() {
    RequestEvent rest = first;
    first = null;
    reordered = false;
    while (rest != null) {
      RequestEvent next = rest.next;
      insert(rest);
      rest = next;
    }
  }

  private boolean isInKnownAttempt(RequestEvent event) {
    RequestEvent e = firstAttempt();
    while (e != null && e != event) {
      e = e.next;
    }
    return e != null;
  }

  /** Returns whether an event, if it came next, would start an attempt. */
  boolean wouldStartAttempt(RequestEvent event) {
    return attempts.startsAttempt(event);
  }

  /** Divides all events into attempts again. */
  private void divide() {
    attempts.reset(past);
    RequestEvent before = null;
    RequestEvent e = first;
    while (e != null) {
      if (e.kind == RequestEvent.Kind.START && followsEndsOfSameTime(e)) {
        e = moveBehindEndsOfSameTime(e, before);
      }
      attempts.visit(e);
      before = e;
      e = e.next;
    }
    last = before;
  }

  private static boolean isTied(RequestEvent start, RequestEvent end) {
    return start.kind == RequestEvent.Kind.START && end.isEnd() && start.time.equals(end.time);
  }

  /**
   * Returns whether ends that have the time of a start belong to the attempt before it. They do if
   * that attempt started or ended earlier. Otherwise they end the attempt that the start begins.
   */
  private boolean followsEndsOfSameTime(RequestEvent start) {
    RequestEvent next = start.next;
    return next != null && isTied(start, next) && attempts.hasAttemptBefore(start.time);
  }

  /** Moves a start and returns the event that takes its place. */
  private RequestEvent moveBehindEndsOfSameTime(RequestEvent start, @Nullable RequestEvent before) {
    RequestEvent firstEnd = Objects.requireNonNull(start.next);
    RequestEvent lastEnd = firstEnd;
    while (lastEnd.next != null && isTied(start, lastEnd.next)) {
      lastEnd = lastEnd.next;
    }
    start.next = lastEnd.next;
    lastEnd.next = start;
    if (before == null) {
      first = firstEnd;
    } else {
      before.next = firstEnd;
    }
    reordered = true;
    return firstEnd;
  }

  /** Returns the number of attempts that are known in detail. */
  int attempts() {
    return attempts.count();
  }

  /** Returns the first event of the first attempt known in detail; {@code null} for none. */
  @Nullable RequestEvent firstAttempt() {
    return attemptFrom(first);
  }

  /** Returns the first event of the next attempt; {@code null} for none. */
  static @Nullable RequestEvent attemptAfter(RequestEvent attempt) {
    return attemptFrom(attempt.next);
  }

  private static @Nullable RequestEvent attemptFrom(@Nullable RequestEvent event) {
    RequestEvent e = event;
    while (e != null && !e.startsAttempt) {
      e = e.next;
    }
    return e;
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
      first = null;
      size = 0;
      recorded = null;
      divide();
    }
  }

  private void dropFirstAttempt() {
    Instant end = null;
    boolean invoked = false;
    RequestEvent second = null;
    for (RequestEvent e = firstAttempt(); e != null && second == null; e = e.next) {
      invoked |= e.kind == RequestEvent.Kind.INVOKE;
      end = end == null && e.isEnd() ? e.time : end;
      second = e.next != null && e.next.startsAttempt ? e.next : null;
    }
    past = new PastAttempt(end, invoked);
    first = second;
    size = 0;
    for (RequestEvent e = second; e != null; e = e.next) {
      size++;
    }
    recorded = recorded == null ? null : recorded.next;
    divide();
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

  /** Returns the first event by time; {@code null} if there is none. */
  @Nullable RequestEvent firstEvent() {
    return first;
  }

  /** Returns the number of events. */
  int size() {
    return size;
  }
}
