// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.StoredSeries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events at a {@link FaultInjectingProxy} that decide what must be stored: requests whose data
 * was destroyed, and requests that came before the end of a {@code Retry-After}. Safe for use by
 * several threads.
 */
final class ProxyLog {

  /**
   * A batch, whose newest samples have the time of its end. A batch can arrive as different
   * requests: OTLP sends one that was refused again without zeros, which are older.
   */
  private record Batch(String backend, long endMs) {
    static Batch of(RequestHead head, List<StoredSeries> series) {
      return new Batch(
          head.backend(),
          series.stream()
              .flatMap(each -> each.samples().stream())
              .mapToLong(StoredSeries.Sample::timestampMs)
              .max()
              .orElse(0));
    }
  }

  private record Destroyed(boolean refused, List<StoredSeries> series) {}

  private static final Duration TOLERANCE = Duration.ofMillis(50);

  private final Map<Batch, Destroyed> destroyed = new HashMap<>();
  private final Map<String, Instant> retryAfter = new HashMap<>();
  private final Set<String> earlyRequests = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private boolean earlyRequestsAllowed;
  private int faultsMet;

  /** Records that a request or a connection met the fault. */
  synchronized void faultMet() {
    faultsMet++;
  }

  /** Returns how many requests and connections met a fault. */
  synchronized int faultsMet() {
    return faultsMet;
  }

  /** Records that a request arrived. */
  synchronized void arrived(String backend) {
    Instant now = Instant.now();
    Instant allowed = retryAfter.getOrDefault(backend, Instant.EPOCH);
    if (now.isBefore(allowed.minus(TOLERANCE))) {
      earlyRequests.add(backend + " " + Duration.between(now, allowed).toMillis() + " ms");
    }
  }

  /** Records that a response asked a backend to wait until a time. */
  synchronized void askedToWait(String backend, Instant until) {
    if (!earlyRequestsAllowed) {
      retryAfter.put(backend, until);
    }
  }

  /** Allows early requests from now on: an extension that ends may try once more in any case. */
  synchronized void allowEarlyRequests() {
    retryAfter.clear();
    earlyRequestsAllowed = true;
  }

  /** Records that the receiver accepted a request, perhaps at a later attempt. */
  synchronized void stored(RequestHead head, byte[] body) throws IOException {
    // Other faults than those that lose data also meet requests that cannot be decoded.
    if (!destroyed.isEmpty()) {
      destroyed.remove(Batch.of(head, head.decode(body)));
    }
  }

  /**
   * Records that a request got a final response but was not forwarded.
   *
   * @param refused whether the response was an error
   */
  synchronized void destroyed(RequestHead head, boolean refused, byte[] body) throws IOException {
    List<StoredSeries> series = head.decode(body);
    destroyed.put(Batch.of(head, series), new Destroyed(refused, series));
  }

  /** Returns the series of all destroyed batches. */
  synchronized List<StoredSeries> destroyed() {
    return destroyed.values().stream().flatMap(batch -> batch.series().stream()).toList();
  }

  /** Returns how many batches of a backend were destroyed and got an error. */
  synchronized int refused(String backend) {
    return (int)
        destroyed.entrySet().stream()
            .filter(batch -> batch.getKey().backend().equals(backend))
            .filter(batch -> batch.getValue().refused())
            .count();
  }

  /** Records a bug in the proxy, which makes the scenario's result meaningless. */
  synchronized void failed(RuntimeException bug) {
    failures.add(bug.toString());
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** Returns the backends that did not wait, and how much too early their requests came. */
  synchronized Set<String> earlyRequests() {
    return Set.copyOf(earlyRequests);
  }
}
