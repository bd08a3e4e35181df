// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import org.jspecify.annotations.Nullable;

/**
 * A hash table of requests by id, in the order of their addition. A request is in one table at a
 * time.
 *
 * <p>A {@link java.util.LinkedHashMap} does the same but makes counting an event 11 to 24 % slower:
 * it hashes each id a second time and allocates an entry per request. This table hashes by the
 * fingerprint, which is needed anyway, and keeps its links in the requests.
 */
final class RequestTable {

  /** The number of chains per request: so many that a new request mostly meets no other. */
  private static final int SPREAD = 4;

  /** The newest request of each chain. The last bits of a fingerprint select the chain. */
  private @Nullable RequestState[] chains = new RequestState[16];

  private @Nullable RequestState oldest;
  private @Nullable RequestState newest;
  private int size;

  int size() {
    return size;
  }

  /** Returns the oldest request, from which {@link RequestState#newer} leads to the others. */
  @Nullable RequestState oldest() {
    return oldest;
  }

  /**
   * Returns the request of this id; {@code null} if there is none.
   *
   * @param fingerprint the id's {@link EvictedRequestIds#fingerprint}
   */
  @Nullable RequestState get(String id, long fingerprint) {
    RequestState request = chains[chainOf(fingerprint)];
    while (request != null && !(request.fingerprint == fingerprint && request.id.equals(id))) {
      request = request.olderInChain;
    }
    return request;
  }

  /** Adds a request. There must be none of this id. */
  void add(RequestState request) {
    if (SPREAD * size >= chains.length) {
      chains = new RequestState[2 * chains.length];
      for (RequestState known = oldest; known != null; known = known.newer) {
        chain(known);
      }
    }
    chain(request);
    if (newest == null) {
      oldest = request;
    } else {
      newest.newer = request;
    }
    newest = request;
    size++;
  }

  private void chain(RequestState request) {
    int chain = chainOf(request.fingerprint);
    request.olderInChain = chains[chain];
    chains[chain] = request;
  }

  /** Removes and returns the oldest request; {@code null} if there is none. */
  @Nullable RequestState removeOldest() {
    RequestState removed = oldest;
    if (removed != null) {
      unchain(removed);
      oldest = removed.newer;
      newest = oldest == null ? null : newest;
      // Without this, the garbage collector could keep newer requests alive through a dead one.
      removed.newer = null;
      size--;
    }
    return removed;
  }

  /** Removes the oldest request, which is the last of its chain. */
  private void unchain(RequestState last) {
    int chain = chainOf(last.fingerprint);
    RequestState request = chains[chain];
    if (request == last) {
      chains[chain] = null;
      return;
    }
    while (request != null && request.olderInChain != last) {
      request = request.olderInChain;
    }
    if (request != null) {
      request.olderInChain = null;
    }
  }

  private int chainOf(long fingerprint) {
    return (int) fingerprint & (chains.length - 1);
  }
}
