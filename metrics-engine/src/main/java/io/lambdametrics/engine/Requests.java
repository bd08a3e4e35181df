package io.lambdametrics.engine;

import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests that are remembered: a bounded number in detail, of a good many more the id. A flood
 * of them costs details, and their number is right as long as late events are not later than the
 * ids are known, or at least their requests' {@code platform.start} came but once.
 */
final class Requests {

  private static final int KEPT_OPEN = 100;
  private static final int KEPT_REPORTED = 16;

  /** Of how many more requests a checkpoint has the id, so that a late report counts no more. */
  private static final int KEPT_IDS = 2_000;

  private final int max;
  private final Consumer<RequestState> settle;
  private final RequestTable byId = new RequestTable();
  private final EvictedRequestIds forgotten = new EvictedRequestIds();
  private long forgottenUnreported;
  private int unreported;
  private @Nullable Instant earliest;

  /** What the last event was of: mostly the next one is of the same. */
  private @Nullable RequestState last;

  /**
   * Makes an empty memory.
   *
   * @param max how many details to keep
   * @param settle brings to the metrics what is known of a request that is about to be forgotten
   */
  Requests(int max, Consumer<RequestState> settle) {
    this.max = max;
    this.settle = settle;
  }

  /**
   * Adds evidence of a request.
   *
   * @return false if it is of an attempt whose details are forgotten
   */
  boolean add(String id, RequestEvent evidence) {
    RequestState request = last;
    if (request == null || !request.id.equals(id)) {
      request = findOrAdd(id, evidence);
      last = request;
      if (request == null) {
        return false;
      }
    }
    if (evidence.kind != RequestEvent.Kind.INVOKED) {
      Instant time = evidence.time;
      request.seenAt(time);
      earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
    }
    boolean awaited = !request.isReported();
    if (request.isFull()) {
      settle.accept(request);
      request.forgetDetails();
    }
    boolean known = request.add(evidence);
    request.dirty = true;
    boolean awaitedNow = !request.isReported();
    unreported += (awaitedNow ? 1 : 0) - (awaited ? 1 : 0);
    return known;
  }

  private @Nullable RequestState findOrAdd(String id, RequestEvent evidence) {
    long fingerprint = EvictedRequestIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    if (request != null) {
      return request;
    }
    PastAttempt past = forgotten.attempt(fingerprint);
    if (past == null) {
      if (evidence.isEnd() && forgotten.mayHaveLost(evidence.time)) {
        return null;
      }
      request = new RequestState(id, fingerprint);
    } else {
      request = new RequestState(id, fingerprint, past);
      if (!request.wouldBegin(evidence)) {
        if (evidence.isEnd()) {
          forgotten.ended(fingerprint, evidence.time);
        }
        return null;
      }
    }
    add(request);
    return request;
  }

  /**
   * Writes the latest: those whose report has not come, which can still come, and a few more, since
   * an event can be delivered twice. Of others before them, the ids.
   */
  void writeTo(DataOutput out) throws IOException {
    int open = unreported;
    int reported = byId.size() - unreported;
    List<RequestState> kept = new ArrayList<>();
    List<RequestState> others = new ArrayList<>();
    for (RequestState request = byId.oldest(); request != null; request = request.newer) {
      boolean isKept = request.isReported() ? reported-- <= KEPT_REPORTED : open-- <= KEPT_OPEN;
      (isKept ? kept : others).add(request);
    }
    int left = KEPT_IDS - Math.min(KEPT_IDS, others.size());
    int ofForgotten = Math.min(left, forgotten.size());
    out.writeInt(ofForgotten + Math.min(KEPT_IDS, others.size()));
    forgotten.writeLatest(out, ofForgotten);
    for (RequestState request : latest(others, KEPT_IDS)) {
      EvictedRequestIds.write(out, request.fingerprint, request.forgotten());
    }
    out.writeInt(kept.size());
    for (RequestState request : kept) {
      request.writeTo(out);
    }
  }

  private static <T> List<T> latest(List<T> all, int number) {
    return all.subList(Math.max(0, all.size() - number), all.size());
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @param figures how many figures the metrics have of each attempt
   */
  void readFrom(DataInput in, int figures) throws IOException {
    forgotten.readFrom(in, BinaryEncoding.readCount(in.readInt(), KEPT_IDS));
    for (int left = BinaryEncoding.readCount(in.readInt(), KEPT_OPEN + KEPT_REPORTED);
        left > 0;
        left--) {
      RequestState request = RequestState.readFrom(in, figures);
      if (byId.get(request.id, request.fingerprint) != null) {
        throw new IOException("a request comes twice");
      }
      add(request);
      Instant seen = request.earliest();
      if (seen != null) {
        earliest = earliest == null || seen.isBefore(earliest) ? seen : earliest;
      }
    }
  }

  private void add(RequestState request) {
    RequestState oldest = byId.size() < max ? null : byId.removeOldest();
    if (oldest != null) {
      settle.accept(oldest);
      forget(oldest);
    }
    byId.add(request);
    unreported += request.isReported() ? 0 : 1;
  }

  private void forget(RequestState request) {
    forgotten.add(request.fingerprint, request.earliest(), request.forgotten());
    if (!request.isReported()) {
      unreported--;
      forgottenUnreported++;
    }
  }

  boolean awaitReports() {
    return unreported > 0;
  }

  /** How many were forgotten before their report had come. */
  long forgottenUnreported() {
    return forgottenUnreported;
  }

  /**
   * Whether the runtime is done with the latest attempt, or it is so old that nobody should wait
   * for it.
   */
  boolean isRuntimeDone(String id) {
    long fingerprint = EvictedRequestIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    return request == null ? forgotten.contains(fingerprint) : request.isRuntimeDone();
  }

  /** Whether any event told of a request before this time. */
  boolean anyBefore(Instant time) {
    return earliest != null && earliest.isBefore(time);
  }

  boolean isEmpty() {
    return byId.size() == 0;
  }

  /** Brings to the metrics whatever they have not yet. */
  void settleAll() {
    for (RequestState request = byId.oldest(); request != null; request = request.newer) {
      if (request.dirty) {
        settle.accept(request);
      }
    }
  }

  /** Takes over those of {@code others} that satisfy the condition; the rest keeps its place. */
  void takeFrom(Requests others, Predicate<RequestState> ours) {
    others.last = null;
    for (int left = others.byId.size(); left > 0; left--) {
      RequestState request = Objects.requireNonNull(others.byId.removeOldest());
      if (ours.test(request)) {
        byId.add(request);
        unreported += request.isReported() ? 0 : 1;
      } else {
        others.byId.add(request);
        forgotten.add(request.fingerprint, request.earliest(), request.forgotten());
      }
    }
  }
}
