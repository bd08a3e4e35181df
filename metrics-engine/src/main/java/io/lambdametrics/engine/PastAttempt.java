package io.lambdametrics.engine;

import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the latest attempt of a request id whose details were forgotten: enough to tell
 * whether what comes later is of another attempt.
 *
 * @param end when its earliest known end was; {@code null} if no end is known
 * @param invoked whether its INVOKE is known
 */
record PastAttempt(@Nullable Instant end, boolean invoked) {

  private static final long NO_END = Long.MIN_VALUE >> 1;

  /** Times that are farther off are no times of Lambda's; they are moved to this. */
  private static final long FAR = Long.MAX_VALUE >> 2;

  /** In 64 bits: the end in milliseconds, never too early, and the mark of an INVOKE. */
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
    if (Math.abs(seconds) > FAR / 1000) {
      return seconds < 0 ? -FAR : FAR;
    }
    return seconds * 1000 + (time.getNano() + 999_999) / 1_000_000;
  }

  /** The same with an end that came to be known after the details were forgotten. */
  PastAttempt endedAt(Instant time) {
    return new PastAttempt(end == null || time.isBefore(end) ? time : end, invoked);
  }

  void writeTo(DataOutput out) throws IOException {
    BinaryEncoding.writeInstantOrNone(out, end);
    out.writeBoolean(invoked);
  }

  static PastAttempt readFrom(DataInput in) throws IOException {
    return new PastAttempt(BinaryEncoding.readInstantOrNone(in), in.readBoolean());
  }
}
