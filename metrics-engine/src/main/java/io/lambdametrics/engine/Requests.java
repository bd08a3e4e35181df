package io.lambdametrics.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, RequestState> byId = new LinkedHashMap<>();
  private final ForgottenIds forgotten = new ForgottenIds();
  private long forgottenUnreported;
  private int unreported;
  private @Nullable Instant earliest;

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
    RequestState request = byId.get(id);
    if (request == null) {
      long fingerprint = ForgottenIds.fingerprint(id);
      if (forgotten.contains(fingerprint)
          || (!begins && time != null && forgotten.mayHaveLost(time))) {
        return null;
      }
      request = new RequestState(fingerprint);
      add(id, request);
    }
    if (time != null) {
      request.seenAt(time);
      earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
    }
    request.dirty = true;
    return request;
  }

  /**
   * Writes the latest: those whose report has not come, which can still come, and a few more, since
   * an event can be delivered twice.
   */
  void writeTo(DataOutput out) throws IOException {
    List<Map.Entry<String, RequestState>> open = new ArrayList<>();
    List<Map.Entry<String, RequestState>> reported = new ArrayList<>();
    for (Map.Entry<String, RequestState> entry : byId.entrySet()) {
      (entry.getValue().isReported() ? reported : open).add(entry);
    }
    List<Map.Entry<String, RequestState>> kept = new ArrayList<>(latest(reported, KEPT_REPORTED));
    kept.addAll(latest(open, KEPT_OPEN));
    out.writeInt(kept.size());
    for (Map.Entry<String, RequestState> entry : kept) {
      out.writeUTF(entry.getKey());
      entry.getValue().writeTo(out);
    }
  }

  private static <T> List<T> latest(List<T> all, int number) {
    return all.subList(Math.max(0, all.size() - number), all.size());
  }

  void readFrom(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String id = in.readUTF();
      RequestState request = RequestState.readFrom(in, ForgottenIds.fingerprint(id));
      add(id, request);
      unreported -= request.isReported() ? 1 : 0;
      Instant seen = request.earliest();
      if (seen != null) {
        earliest = earliest == null || seen.isBefore(earliest) ? seen : earliest;
      }
    }
  }

  private void add(String id, RequestState request) {
    if (byId.size() >= max) {
      Iterator<RequestState> requests = byId.values().iterator();
      RequestState oldest = requests.next();
      settle.accept(oldest);
      forget(oldest);
      requests.remove();
    }
    byId.put(id, request);
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
    RequestState request = byId.get(id);
    return request == null
        ? forgotten.contains(ForgottenIds.fingerprint(id))
        : request.isRuntimeDone() || request.isReported();
  }

  /** Whether any event told of a request before this time. */
  boolean anyBefore(Instant time) {
    return earliest != null && earliest.isBefore(time);
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** Brings to the metrics whatever they have not yet. */
  void settleAll() {
    for (RequestState request : byId.values()) {
      if (request.dirty) {
        settle.accept(request);
      }
    }
  }

  /** Takes over those of {@code others} that satisfy the condition; the rest keeps its place. */
  void takeFrom(Requests others, Predicate<RequestState> ours) {
    Iterator<Map.Entry<String, RequestState>> all = others.byId.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, RequestState> entry = all.next();
      if (ours.test(entry.getValue())) {
        byId.put(entry.getKey(), entry.getValue());
        unreported += entry.getValue().isReported() ? 0 : 1;
        all.remove();
      } else {
        forgotten.add(entry.getValue().fingerprint, entry.getValue().earliest());
      }
    }
  }
}
