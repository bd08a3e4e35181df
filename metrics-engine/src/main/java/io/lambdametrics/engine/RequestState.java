package io.lambdametrics.engine;

import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request id, and of how many attempts it is.
 *
 * <p>Lambda runs a failed asynchronous invocation again under the same request id, often in the
 * same environment. So the evidence is kept in the order of its time and divided into attempts. An
 * attempt ends where a {@code platform.start} is later than a known end of it, where a second
 * INVOKE comes (Lambda hands out each once), or where an INVOKE comes more than {@link
 * #INVOKE_DELAY_SECONDS} later than a known end. Everything follows from the set of evidence:
 * neither its order nor a repetition matters, and more evidence never makes fewer attempts.
 */
final class RequestState {

  /**
   * How much later than the end of its own attempt an INVOKE can be read: a process that gets no
   * CPU reads it late, while a short invocation is over. Lambda waits a minute at least before it
   * tries again.
   */
  static final int INVOKE_DELAY_SECONDS = 5;

  /** More than three attempts have; what is above it belongs to many attempts of one id. */
  static final int MAX_EVIDENCE = 64;

  final String id;

  /** What is left of the request's id once the rest is forgotten. */
  final long fingerprint;

  /** The earliest by time; {@code null} while there is none. */
  private @Nullable RequestEvent first;

  /** The latest by time; {@code null} while there is none. */
  private @Nullable RequestEvent last;

  private int size;

  /** Whether a start stands behind ends of the same time, against the order of the list. */
  private boolean reordered;

  /** The attempt before the first that is known in detail, if there was one. */
  private @Nullable PastAttempt past;

  private @Nullable Instant earliest;

  // What is known of the latest attempt, and how many there are.
  private int attempts;
  private @Nullable Instant start;
  private @Nullable Instant end;
  private boolean invoked;
  private boolean reported;

  /** The request that came next; {@code null} for the last. Of the {@link RequestTable}. */
  @Nullable RequestState newer;

  /** The request before it in the same chain, if any. Of the {@link RequestTable}. */
  @Nullable RequestState earlierInChain;

  /** What the metrics have of its attempts, the earliest first; {@code null} for nothing. */
  @Nullable RecordedAttempt counted;

  /** Whether something may be known that the metrics have not. */
  boolean dirty;

  /** Makes a request of which nothing is known. */
  RequestState(String id, long fingerprint) {
    this(id, fingerprint, null);
  }

  /**
   * Makes a request of which nothing is known but the attempt before.
   *
   * @param past {@code null} if there was none
   */
  RequestState(String id, long fingerprint, @Nullable PastAttempt past) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.past = past;
    divide();
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

  /** Whether there is no room for more evidence. */
  boolean isFull() {
    return size == MAX_EVIDENCE;
  }

  /**
   * Adds evidence. What is known already changes nothing.
   *
   * @return false if it is of an attempt whose details are forgotten
   */
  boolean add(RequestEvent added) {
    RequestEvent latest = last;
    if (latest != null && !reordered && latest.isBefore(added) && !isTied(latest, added)) {
      // What comes in its order, which is nearly all, changes nothing of what was divided.
      latest.next = added;
      last = added;
      size++;
      goThrough(added);
      return attempts > 0;
    }
    for (RequestEvent e = first; e != null && !e.time.isAfter(added.time); e = e.next) {
      if (e.repeats(added)) {
        return true;
      }
    }
    if (reordered) {
      sort();
    }
    insert(added);
    size++;
    divide();
    return past == null || isKnownInDetail(added);
  }

  private void insert(RequestEvent added) {
    RequestEvent before = null;
    RequestEvent after = first;
    while (after != null && !added.isBefore(after)) {
      before = after;
      after = after.next;
    }
    added.next = after;
    if (before == null) {
      first = added;
    } else {
      before.next = added;
    }
  }

  private void sort() {
    RequestEvent left = first;
    first = null;
    reordered = false;
    while (left != null) {
      RequestEvent next = left.next;
      insert(left);
      left = next;
    }
  }

  private boolean isKnownInDetail(RequestEvent evidence) {
    RequestEvent e = firstAttempt();
    while (e != null && e != evidence) {
      e = e.next;
    }
    return e != null;
  }

  /** Whether evidence, were it the first that comes, would begin an attempt. */
  boolean wouldBegin(RequestEvent evidence) {
    return beginsAttempt(evidence);
  }

  /** Marks where attempts begin. */
  private void divide() {
    attempts = 0;
    start = null;
    end = past == null ? null : past.end();
    invoked = past != null && past.invoked();
    reported = past != null;
    RequestEvent before = null;
    RequestEvent e = first;
    while (e != null) {
      if (e.kind == RequestEvent.Kind.START && isBehindEndsOfItsTime(e)) {
        e = moveBehindEndsOfItsTime(e, before);
      }
      goThrough(e);
      before = e;
      e = e.next;
    }
    last = before;
  }

  /** Takes evidence into account that comes after all that was gone through. */
  private void goThrough(RequestEvent e) {
    e.begins = beginsAttempt(e);
    if (e.begins) {
      attempts++;
      start = null;
      end = null;
      invoked = false;
      reported = false;
    }
    switch (e.kind) {
      case START -> start = start == null ? e.time : start;
      case RUNTIME_DONE, REPORT -> {
        end = end == null ? e.time : end;
        reported |= e.kind == RequestEvent.Kind.REPORT;
      }
      case INVOKED -> invoked = true;
    }
  }

  private static boolean isTied(RequestEvent started, RequestEvent ended) {
    return started.kind == RequestEvent.Kind.START
        && ended.isEnd()
        && started.time.equals(ended.time);
  }

  /**
   * Whether ends of the same time as a start are of the attempt before it. They are, where that had
   * begun or ended at an earlier time; else they are the end of what the start begins.
   */
  private boolean isBehindEndsOfItsTime(RequestEvent started) {
    RequestEvent next = started.next;
    return next != null
        && isTied(started, next)
        && (end != null || (start != null && start.isBefore(started.time)));
  }

  /** Returns what is in the place of the start then. */
  private RequestEvent moveBehindEndsOfItsTime(
      RequestEvent started, @Nullable RequestEvent before) {
    RequestEvent moved = Objects.requireNonNull(started.next);
    RequestEvent last = moved;
    while (last.next != null && last.next.isEnd() && last.next.time.equals(started.time)) {
      last = last.next;
    }
    started.next = last.next;
    last.next = started;
    if (before == null) {
      first = moved;
    } else {
      before.next = moved;
    }
    reordered = true;
    return moved;
  }

  /** Whether evidence is of another attempt than what was gone through last. */
  private boolean beginsAttempt(RequestEvent e) {
    if (attempts == 0 && past == null) {
      return true;
    }
    Instant ended = end;
    return switch (e.kind) {
      case START -> ended != null && (attempts > 0 || e.time.isAfter(ended));
      case INVOKED -> invoked || (ended != null && isFarBehind(ended, e.time));
      case RUNTIME_DONE, REPORT -> false;
    };
  }

  private static boolean isFarBehind(Instant end, Instant invoke) {
    long seconds = invoke.getEpochSecond() - end.getEpochSecond();
    return seconds == INVOKE_DELAY_SECONDS
        ? invoke.getNano() > end.getNano()
        : seconds > INVOKE_DELAY_SECONDS;
  }

  /** How many attempts are known in detail. */
  int attempts() {
    return attempts;
  }

  /** The first evidence of the first attempt that is known in detail; {@code null} for none. */
  @Nullable RequestEvent firstAttempt() {
    return beginning(first);
  }

  /** The first evidence of the attempt that comes after; {@code null} for none. */
  static @Nullable RequestEvent attemptAfter(RequestEvent attempt) {
    return beginning(attempt.next);
  }

  private static @Nullable RequestEvent beginning(@Nullable RequestEvent from) {
    RequestEvent e = from;
    while (e != null && !e.begins) {
      e = e.next;
    }
    return e;
  }

  /**
   * Makes room for more evidence: forgets the details of all attempts but the latest, or of that
   * where there is no other. The metrics have to have all of them.
   */
  void forgetDetails() {
    if (attempts > 1) {
      while (attempts > 1) {
        forgetFirstAttempt();
      }
    } else {
      past = forgotten();
      first = null;
      size = 0;
      counted = null;
      divide();
    }
  }

  private void forgetFirstAttempt() {
    Instant pastEnd = null;
    boolean pastInvoked = false;
    RequestEvent kept = null;
    for (RequestEvent e = firstAttempt(); e != null && kept == null; e = e.next) {
      pastInvoked |= e.kind == RequestEvent.Kind.INVOKED;
      pastEnd = pastEnd == null && e.isEnd() ? e.time : pastEnd;
      kept = e.next != null && e.next.begins ? e.next : null;
    }
    past = new PastAttempt(pastEnd, pastInvoked);
    first = kept;
    size = 0;
    for (RequestEvent e = kept; e != null; e = e.next) {
      size++;
    }
    counted = counted == null ? null : counted.later;
    divide();
  }

  /** What is left of it once its details are forgotten. */
  PastAttempt forgotten() {
    return new PastAttempt(end, invoked);
  }

  /** Whether the runtime is done with the latest attempt, or its details are forgotten. */
  boolean isRuntimeDone() {
    return end != null || (attempts == 0 && past != null);
  }

  /** Whether the report of the latest attempt came. */
  boolean isReported() {
    return reported;
  }

  void writeTo(DataOutput out) throws IOException {
    BinaryEncoding.writeText(out, id);
    BinaryEncoding.writeInstantOrNone(out, earliest);
    out.writeBoolean(past != null);
    if (past != null) {
      past.writeTo(out);
    }
    out.writeByte(size);
    for (RequestEvent e = first; e != null; e = e.next) {
      e.writeTo(out);
    }
    out.writeByte(RecordedAttempt.number(counted));
    for (RecordedAttempt c = counted; c != null; c = c.later) {
      c.writeTo(out);
    }
  }

  /**
   * Reads a request.
   *
   * @param figures how many figures the metrics have of each attempt
   */
  static RequestState readFrom(DataInput in, int figures) throws IOException {
    String id = BinaryEncoding.readText(in);
    Instant earliest = BinaryEncoding.readInstantOrNone(in);
    PastAttempt past = in.readBoolean() ? PastAttempt.readFrom(in) : null;
    RequestState request = new RequestState(id, EvictedRequestIds.fingerprint(id), past);
    request.earliest = earliest;
    for (int left = BinaryEncoding.readCount(in.readByte(), MAX_EVIDENCE); left > 0; left--) {
      request.add(RequestEvent.readFrom(in));
    }
    int number = BinaryEncoding.readCount(in.readByte(), request.attempts);
    RecordedAttempt earlier = null;
    for (int i = 0; i < number; i++) {
      RecordedAttempt counted = RecordedAttempt.readFrom(in, figures);
      if (earlier == null) {
        request.counted = counted;
      } else {
        earlier.later = counted;
      }
      earlier = counted;
    }
    request.dirty = number < request.attempts;
    return request;
  }
}
