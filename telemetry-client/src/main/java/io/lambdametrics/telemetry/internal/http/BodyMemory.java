// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the memory for the bodies of all connections together. If a body needs more than is left,
 * a connection that stopped in the middle of a body is closed: one that Lambda never used, if
 * possible, and the one that has been idle the longest. Lambda repeats a batch that is lost this
 * way.
 *
 * <p>May be used by several threads. The lock guards {@link #used} and the connections' shares.
 */
final class BodyMemory {

  /** Memory that every connection may use without asking. */
  private static final int UNLIMITED_BYTES = 65_536;

  /** Room for the longest body, of which there are one and a half while its array grows. */
  private static final int MAX_BYTES = PostServer.MAX_BODY_BYTES / 2 * 3;

  /** How long to wait for bodies that are complete and will be handled next. */
  private static final long WAIT_MS = 2000;

  private static final long PAUSE_MS = 5;

  private final Collection<PostConnection> connections;
  private final ServerCounts counts;
  private int used;

  BodyMemory(Collection<PostConnection> connections, ServerCounts counts) {
    this.connections = connections;
    this.counts = counts;
  }

  /**
   * Reserves memory, and waits for it if necessary.
   *
   * @param bytes how much the connection's body will use, including what it uses now
   * @throws IOException if there is not enough memory, or the connection was closed to make room
   *     for another
   */
  void reserve(PostConnection connection, int bytes) throws IOException {
    if (bytes <= UNLIMITED_BYTES) {
      return;
    }
    connection.touch();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
    while (!tryReserve(connection, bytes)) {
      PostConnection stalled = stalledBefore(connection);
      if (stalled != null) {
        counts.evictedConnection();
        stalled.evict();
      }
      PostServer.pause(PAUSE_MS);
      if (!connection.isReceiving() || System.nanoTime() - end > 0) {
        throw new IOException("no memory for a body");
      }
    }
  }

  private synchronized boolean tryReserve(PostConnection connection, int bytes) {
    int total = used - connection.reservedBytes + bytes;
    boolean enough = total <= MAX_BYTES;
    if (enough) {
      used = total;
      connection.reservedBytes = bytes;
    }
    return enough;
  }

  /**
   * Returns the connection to close for this one; null if all others are worth more, or if one that
   * was closed before has yet to release its memory.
   */
  private synchronized @Nullable PostConnection stalledBefore(PostConnection connection) {
    PostConnection first = null;
    for (PostConnection other : connections) {
      if (other.isEvicted() && other.reservedBytes > 0) {
        return null;
      }
      if (other != connection
          && other.reservedBytes > 0
          && other.isReceiving()
          && other.isEvictedBefore(first == null ? connection : first)) {
        first = other;
      }
    }
    return first;
  }

  /** Releases the memory of a connection; called by the connection's thread. */
  void release(PostConnection connection) {
    if (connection.reservedBytes > 0) {
      synchronized (this) {
        used -= connection.reservedBytes;
        connection.reservedBytes = 0;
      }
    }
  }
}
