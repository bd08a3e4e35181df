// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the latest attempt of a request whose details were dropped: enough to decide
 * whether a later event belongs to another attempt.
 *
 * @param end the time of its earliest known end; {@code null} if no end is known
 * @param invoked whether its INVOKE is known
 */
record PastAttempt(@Nullable Instant end, boolean invoked) {

  private static final long NO_END = Long.MIN_VALUE >> 1;

  /** The limit of times that can be packed. No time of Lambda's comes near it. */
  private static final long MAX_MILLIS = Long.MAX_VALUE >> 2;

  /** Packs the attempt into 64 bits: the end in milliseconds, rounded up, and the INVOKE's bit. */
  long packed() {
    long millis = end == null ? NO_END : millis(end);
    return (millis << 1) | (invoked ? 1 : 0);
  }

  static PastAttempt unpacked(long packed) {
    long millis = packed >> 1;
    boolean invoked = (packed & 1) != 0;
    return new PastAttempt(millis == NO_END ? null : Instant.ofEpochMilli(millis), invoked);
  }

  private static long millis(Instant time) {
    long seconds = time.getEpochSecond();
    if (Math.abs(seconds) > MAX_MILLIS / 1000) {
      return seconds < 0 ? -MAX_MILLIS : MAX_MILLIS;
    }
    return seconds * 1000 + (time.getNano() + 999_999) / 1_000_000;
  }

  /** Returns this attempt with an end that became known later. */
  PastAttempt endedAt(Instant time) {
    return new PastAttempt(end == null || time.isBefore(end) ? time : end, invoked);
  }
}
