// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/** What a {@link PostServer} counts. May be used by any thread. */
public final class ServerCounts {

  private final AtomicLong bodyBytes = new AtomicLong();
  private final AtomicLong oversizedBodies = new AtomicLong();
  private final AtomicLong brokenRequests = new AtomicLong();
  private final AtomicLong refusedRequests = new AtomicLong();
  private final AtomicLong evictedConnections = new AtomicLong();

  void body(HttpBody body) {
    bodyBytes.addAndGet(body.length() + body.ignored());
    if (body.ignored() > 0) {
      oversizedBodies.incrementAndGet();
    }
  }

  void brokenRequest() {
    brokenRequests.incrementAndGet();
  }

  void refusedRequest() {
    refusedRequests.incrementAndGet();
  }

  void evictedConnection() {
    evictedConnections.incrementAndGet();
  }

  /** Returns the size of all bodies, including the ignored parts of oversized ones. */
  public long bodyBytes() {
    return bodyBytes.get();
  }

  /** Returns the number of bodies above {@link PostServer#MAX_BODY_BYTES}. */
  public long oversizedBodies() {
    return oversizedBodies.get();
  }

  /** Returns the number of requests that ended before they were complete. */
  public long brokenRequests() {
    return brokenRequests.get();
  }

  /** Returns the number of requests that got a status of 400 or above. */
  public long refusedRequests() {
    return refusedRequests.get();
  }

  /** Returns the number of connections that were closed to make room for another. */
  public long evictedConnections() {
    return evictedConnections.get();
  }
}
