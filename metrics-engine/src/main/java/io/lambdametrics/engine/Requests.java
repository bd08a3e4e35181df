package io.lambdametrics.engine;

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

  private final int max;
  private final Consumer<RequestState> settle;
  private final RequestTable byId = new RequestTable();
  private final ForgottenIds forgotten = new ForgottenIds();
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

  /** The request that an INVOKE event or a {@code platform.start} begins, or had begun. */
  @Nullable RequestState begun(String id, @Nullable Instant time) {
    return find(id, time, true);
  }

  /** The request that another event tells of; {@code null} if it is forgotten. */
  @Nullable RequestState told(String id, Instant time) {
    return find(id, time, false);
  }

  private @Nullable RequestState find(String id, @Nullable Instant time, boolean begins) {
    RequestState request = last;
    if (request == null || !request.id.equals(id)) {
      request = findOrAdd(id, time, begins);
      last = request;
      if (request == null) {
        return null;
      }
    }
    if (time != null) {
      request.seenAt(time);
      earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
    }
    request.dirty = true;
    return request;
  }

  private @Nullable RequestState findOrAdd(String id, @Nullable Instant time, boolean begins) {
    long fingerprint = ForgottenIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    if (request == null
        && !forgotten.contains(fingerprint)
        && (begins || time == null || !forgotten.mayHaveLost(time))) {
      request = new RequestState(id, fingerprint);
      add(request);
    }
    return request;
  }

  /**
   * Writes the latest: those whose report has not come, which can still come, and a few more, since
   * an event can be delivered twice.
   */
  void writeTo(DataOutput out) throws IOException {
    List<RequestState> open = new ArrayList<>();
    List<RequestState> reported = new ArrayList<>();
    for (RequestState request = byId.oldest(); request != null; request = request.newer) {
      (request.isReported() ? reported : open).add(request);
    }
    List<RequestState> kept = new ArrayList<>(latest(reported, KEPT_REPORTED));
    kept.addAll(latest(open, KEPT_OPEN));
    out.writeInt(kept.size());
    for (RequestState request : kept) {
      request.writeTo(out);
    }
  }

  private static <T> List<T> latest(List<T> all, int number) {
    return all.subList(Math.max(0, all.size() - number), all.size());
  }

  void readFrom(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      RequestState request = RequestState.readFrom(in);
      add(request);
      unreported -= request.isReported() ? 1 : 0;
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
    unreported++;
  }

  private void forget(RequestState request) {
    forgotten.add(request.fingerprint, request.earliest());
    if (!request.isReported()) {
      unreported--;
      forgottenUnreported++;
    }
  }

  /** To be told when the first report of a request came. */
  void reported() {
    unreported--;
  }

  boolean awaitReports() {
    return unreported > 0;
  }

  /** How many were forgotten before their report had come. */
  long forgottenUnreported() {
    return forgottenUnreported;
  }

  /** Whether the runtime is done with this one, or it is so old that nobody should wait for it. */
  boolean isRuntimeDone(String id) {
    long fingerprint = ForgottenIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    return request == null
        ? forgotten.contains(fingerprint)
        : request.isRuntimeDone() || request.isReported();
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
        forgotten.add(request.fingerprint, request.earliest());
      }
    }
  }
}
