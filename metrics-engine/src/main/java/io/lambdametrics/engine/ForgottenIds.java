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

  /** There is none until the first id is forgotten: most environments forget none. */
  private @Nullable Table young;

  private @Nullable Table old;
  private @Nullable Instant lostLatest;

  /**
   * Remembers an id.
   *
   * @param fingerprint the id's {@link #fingerprint}
   * @param time when the request was seen first; {@code null} if no event told
   */
  void add(long fingerprint, @Nullable Instant time) {
    Table table = young;
    if (table == null || table.count == KEPT) {
      table = age(table);
    }
    table.put(fingerprint);
    table.latest = later(table.latest, time);
  }

  /** Whether the id with this {@link #fingerprint} is remembered. */
  boolean contains(long fingerprint) {
    return has(young, fingerprint) || has(old, fingerprint);
  }

  private static boolean has(@Nullable Table table, long fingerprint) {
    return table != null && table.has(fingerprint);
  }

  /** Whether requests of this time are so old that their ids may be lost, too. */
  boolean mayHaveLost(Instant time) {
    return lostLatest != null && time.isBefore(lostLatest);
  }

  private Table age(@Nullable Table full) {
    Table oldest = old;
    old = full;
    if (oldest == null) {
      oldest = new Table();
    } else {
      lostLatest = later(lostLatest, oldest.latest);
      oldest.clear();
    }
    young = oldest;
    return oldest;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /** Up to {@link #KEPT} ids. */
  private static final class Table {

    private static final int SLOTS = 2 * KEPT;

    /** Eight bits for each id: mostly, they tell of one that is not there without a look for it. */
    private static final int FILTER_BITS = 8 * KEPT;

    private final long[] slots = new long[SLOTS];
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private int count;
    private @Nullable Instant latest;

    void put(long fingerprint) {
      int slot = slotOf(fingerprint);
      count += slots[slot] == 0 ? 1 : 0;
      slots[slot] = fingerprint;
      filter[filterPlace(fingerprint)] |= filterBit(fingerprint);
    }

    boolean has(long fingerprint) {
      return (filter[filterPlace(fingerprint)] & filterBit(fingerprint)) != 0
          && slots[slotOf(fingerprint)] != 0;
    }

    void clear() {
      Arrays.fill(slots, 0);
      Arrays.fill(filter, 0);
      count = 0;
      latest = null;
    }

    /**
     * Where it is, or where it would be. There always is a free slot: tables are half full at most.
     */
    private int slotOf(long fingerprint) {
      int slot = (int) (fingerprint & (SLOTS - 1));
      while (slots[slot] != 0 && slots[slot] != fingerprint) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    /** Of other bits than the slot. */
    private static int filterPlace(long fingerprint) {
      return (int) (fingerprint >>> 32) & (FILTER_BITS / Long.SIZE - 1);
    }

    private static long filterBit(long fingerprint) {
      return 1L << (fingerprint >>> 58);
    }
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
