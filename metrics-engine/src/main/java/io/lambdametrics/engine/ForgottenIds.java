package io.lambdametrics.engine;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ids of requests whose details were given up, so that a late event does not count them again. They
 * are kept as 64-bit fingerprints, at least the last {@value #KEPT} and at most twice as many; of
 * what is older only the time is known.
 */
final class ForgottenIds {

  static final int KEPT = 16_384;

  private static final int SLOTS = 2 * KEPT;
  private static final long[] NOTHING = {};

  private long[] young = NOTHING;
  private long[] old = NOTHING;
  private int youngCount;
  private @Nullable Instant youngLatest;
  private @Nullable Instant oldLatest;
  private @Nullable Instant lostLatest;

  /**
   * Remembers an id.
   *
   * @param fingerprint the id's {@link #fingerprint}
   * @param time when the request was seen first; {@code null} if no event told
   */
  void add(long fingerprint, @Nullable Instant time) {
    if (youngCount == KEPT || young.length == 0) {
      age();
    }
    if (put(young, fingerprint)) {
      youngCount++;
    }
    youngLatest = later(youngLatest, time);
  }

  /** Whether the id with this {@link #fingerprint} is remembered. */
  boolean contains(long fingerprint) {
    return has(young, fingerprint) || has(old, fingerprint);
  }

  /** Whether requests of this time are so old that their ids may be lost, too. */
  boolean mayHaveLost(Instant time) {
    return lostLatest != null && time.isBefore(lostLatest);
  }

  private void age() {
    lostLatest = later(lostLatest, oldLatest);
    long[] oldest = old;
    old = young;
    oldLatest = youngLatest;
    if (oldest.length == 0) {
      young = new long[SLOTS];
    } else {
      Arrays.fill(oldest, 0);
      young = oldest;
    }
    youngCount = 0;
    youngLatest = null;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static boolean put(long[] table, long fingerprint) {
    int slot = slotOf(table, fingerprint);
    boolean isNew = table[slot] == 0;
    table[slot] = fingerprint;
    return isNew;
  }

  private static boolean has(long[] table, long fingerprint) {
    return table.length > 0 && table[slotOf(table, fingerprint)] != 0;
  }

  /**
   * Where it is, or where it would be. There always is a free slot: tables are half full at most.
   */
  private static int slotOf(long[] table, long fingerprint) {
    int slot = (int) (fingerprint & (SLOTS - 1));
    while (table[slot] != 0 && table[slot] != fingerprint) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /**
   * What is kept of an id. Four characters at a time, each mixed so that all bits count; never 0,
   * which marks a free slot.
   */
  static long fingerprint(String id) {
    long hash = id.length();
    int i = 0;
    for (; i + 4 <= id.length(); i += 4) {
      hash =
          mixed(
              hash
                  ^ (id.charAt(i)
                      | (long) id.charAt(i + 1) << 16
                      | (long) id.charAt(i + 2) << 32
                      | (long) id.charAt(i + 3) << 48));
    }
    for (; i < id.length(); i++) {
      hash = mixed(hash ^ id.charAt(i));
    }
    hash = mixed(hash);
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long hash) {
    long product = hash * 0xd6e8feb86659fd93L;
    return product ^ (product >>> 32);
  }
}
