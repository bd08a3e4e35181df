// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one instance. The latest ones are kept in detail, many older ones only by id. In
 * a flood of requests details are lost. The number of requests stays right unless an event arrives
 * after its id was dropped too, and even then if each {@code platform.start} comes only once.
 */
final class Requests {

  private final int max;
  private final InvocationMetrics metrics;
  private final RequestTable byId = new RequestTable();
  private final EvictedRequestIds evicted = new EvictedRequestIds();
  private long evictedUnreported;
  private int unreported;
  private @Nullable Instant earliest;

  /** The request of the last event. The next event is mostly of the same request. */
  private @Nullable RequestState last;

  /**
   * Creates an empty set of requests.
   *
   * @param max how many requests to keep in detail
   * @param metrics the metrics to update before details are dropped
   */
  Requests(int max, InvocationMetrics metrics) {
    this.max = max;
    this.metrics = metrics;
  }

  /**
   * Adds an event of a request. The metrics are updated later: when the next window is taken or
   * when details are dropped.
   *
   * @return false if the event belongs to an attempt whose details are dropped
   */
  boolean add(String id, RequestEvent event) {
    RequestState request = last;
    if (request == null || !request.id.equals(id)) {
      request = findOrCreate(id, event);
      last = request;
      if (request == null) {
        return false;
      }
    }
    if (event.kind != RequestEvent.Kind.INVOKE) {
      request.seenAt(event.time);
      seenAt(event.time);
    }
    boolean wasUnreported = !request.isReported();
    if (request.isFull()) {
      metrics.update(request);
      request.dropDetails();
    }
    boolean accepted = request.add(event);
    request.changed = true;
    unreported += (request.isReported() ? 0 : 1) - (wasUnreported ? 1 : 0);
    return accepted;
  }

  private @Nullable RequestState findOrCreate(String id, RequestEvent event) {
    long fingerprint = EvictedRequestIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    if (request != null) {
      return request;
    }
    PastAttempt past = evicted.attempt(fingerprint);
    if (past == null && event.isEnd() && evicted.mayHaveLost(event.time)) {
      return null;
    }
    request = new RequestState(id, fingerprint, past);
    if (past != null && !request.wouldStartAttempt(event)) {
      if (event.isEnd()) {
        evicted.recordEnd(fingerprint, event.time);
      }
      return null;
    }
    add(request);
    return request;
  }

  private void add(RequestState request) {
    RequestState oldest = byId.size() < max ? null : byId.removeOldest();
    if (oldest != null) {
      metrics.update(oldest);
      evict(oldest);
    }
    byId.add(request);
    unreported += request.isReported() ? 0 : 1;
  }

  private void evict(RequestState request) {
    evicted.add(request.fingerprint, request.earliest(), request.latestAttempt());
    if (!request.isReported()) {
      unreported--;
      evictedUnreported++;
    }
  }

  private void seenAt(Instant time) {
    earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
  }

  /** Updates the metrics with all requests that have changed. */
  void updateMetrics() {
    for (RequestState request = byId.oldest(); request != null; request = request.newer) {
      if (request.changed) {
        metrics.update(request);
      }
    }
  }

  /** Returns whether a request has no report yet. */
  boolean awaitReports() {
    return unreported > 0;
  }

  /** Returns the number of requests without a report that are kept in detail. */
  int unreported() {
    return unreported;
  }

  /** Returns the number of requests that were evicted before their report came. */
  long evictedUnreported() {
    return evictedUnreported;
  }

  /**
   * Returns whether the runtime is done with the latest attempt, or the request is so old that
   * nobody should wait for it.
   */
  boolean isRuntimeDone(String id) {
    long fingerprint = EvictedRequestIds.fingerprint(id);
    RequestState request = byId.get(id, fingerprint);
    return request == null ? evicted.contains(fingerprint) : request.isRuntimeDone();
  }

  /** Returns whether an event of any request is earlier than {@code time}. */
  boolean anyBefore(Instant time) {
    return earliest != null && earliest.isBefore(time);
  }

  boolean isEmpty() {
    return byId.size() == 0;
  }

  /** Moves the matching requests of {@code others} here. The rest of them stay there. */
  void moveFrom(Requests others, Predicate<RequestState> matching) {
    others.last = null;
    for (int left = others.byId.size(); left > 0; left--) {
      RequestState request = Objects.requireNonNull(others.byId.removeOldest());
      if (matching.test(request)) {
        byId.add(request);
        unreported += request.isReported() ? 0 : 1;
      } else {
        others.byId.add(request);
        evicted.add(request.fingerprint, request.earliest(), request.latestAttempt());
      }
    }
  }

  /** Returns the requests that are kept in detail, the oldest first. */
  List<RequestState> inDetail() {
    List<RequestState> requests = new ArrayList<>(byId.size());
    for (RequestState request = byId.oldest(); request != null; request = request.newer) {
      requests.add(request);
    }
    return requests;
  }

  /** Returns the ids of the requests that are no longer kept in detail. */
  EvictedRequestIds evicted() {
    return evicted;
  }

  /**
   * Adds a request that an earlier process stored.
   *
   * @return false if there is a request of this id already
   */
  boolean recover(RequestState request) {
    if (byId.get(request.id, request.fingerprint) != null) {
      return false;
    }
    add(request);
    Instant seen = request.earliest();
    if (seen != null) {
      seenAt(seen);
    }
    return true;
  }
}
