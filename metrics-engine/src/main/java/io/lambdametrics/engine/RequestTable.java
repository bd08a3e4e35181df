package io.lambdametrics.engine;

import org.jspecify.annotations.Nullable;

/**
 * Requests by their ids, in the order in which they came. Unlike a map of the JDK it finds them by
 * the fingerprints of their ids, which are needed anyway, and puts its links into the requests: so
 * each of them costs one object, and an id is gone through once.
 *
 * <p>A request is in one table at a time.
 */
final class RequestTable {

  /** So many chains for each request that most hold none, and one that is new meets no other. */
  private static final int SPREAD = 4;

  /** The latest of the requests whose fingerprints end in the same bits; a power of two of them. */
  private @Nullable RequestState[] chains = new RequestState[16];

  private @Nullable RequestState oldest;
  private @Nullable RequestState newest;
  private int size;

  int size() {
    return size;
  }

  /** The one that came first, with which a loop along {@link RequestState#newer} begins. */
  @Nullable RequestState oldest() {
    return oldest;
  }

  /**
   * The request of this id; {@code null} if there is none.
   *
   * @param fingerprint the id's {@link EvictedRequestIds#fingerprint}
   */
  @Nullable RequestState get(String id, long fingerprint) {
    RequestState request = chains[chainOf(fingerprint)];
    while (request != null && !(request.fingerprint == fingerprint && request.id.equals(id))) {
      request = request.earlierInChain;
    }
    return request;
  }

  /** Adds a request whose id is not there. */
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
    request.earlierInChain = chains[chain];
    chains[chain] = request;
  }

  /** Takes out the one that came first; {@code null} if there is none. */
  @Nullable RequestState removeOldest() {
    RequestState removed = oldest;
    if (removed != null) {
      unchain(removed);
      oldest = removed.newer;
      newest = oldest == null ? null : newest;
      // A dead request that points to a living one makes that look alive when it is not.
      removed.newer = null;
      size--;
    }
    return removed;
  }

  /** As the oldest of all it is the last of its chain. */
  private void unchain(RequestState last) {
    int chain = chainOf(last.fingerprint);
    RequestState request = chains[chain];
    if (request == last) {
      chains[chain] = null;
      return;
    }
    while (request != null && request.earlierInChain != last) {
      request = request.earlierInChain;
    }
    if (request != null) {
      request.earlierInChain = null;
    }
  }

  private int chainOf(long fingerprint) {
    return (int) fingerprint & (chains.length - 1);
  }
}
