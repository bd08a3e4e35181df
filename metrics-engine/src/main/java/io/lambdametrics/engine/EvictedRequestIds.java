package io.lambdametrics.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ids of requests whose details were given up, so that a late event does not count them again. They
 * are kept as 64-bit fingerprints, at least the last {@value #KEPT} and at most twice as many, each
 * with what tells its latest attempt from a later one; of what is older only the time is known.
 */
final class EvictedRequestIds {

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
   * @param attempt the latest attempt of the request
   */
  void add(long fingerprint, @Nullable Instant time, PastAttempt attempt) {
    add(fingerprint, time, attempt.packed());
  }

  private void add(long fingerprint, @Nullable Instant time, long attempt) {
    Table table = young;
    if (table == null || table.count == KEPT) {
      table = age(table);
    }
    table.put(fingerprint, attempt);
    table.latest = later(table.latest, time);
  }

  /** Whether the id with this {@link #fingerprint} is remembered. */
  boolean contains(long fingerprint) {
    return placeIn(young, fingerprint) > 0 || placeIn(old, fingerprint) > 0;
  }

  /** The latest attempt of the request with this {@link #fingerprint}, if it is remembered. */
  @Nullable PastAttempt attempt(long fingerprint) {
    int place = placeIn(young, fingerprint);
    if (young != null && place > 0) {
      return PastAttempt.unpacked(young.attempts[place]);
    }
    place = placeIn(old, fingerprint);
    return old != null && place > 0 ? PastAttempt.unpacked(old.attempts[place]) : null;
  }

  /** Notes an end of the latest attempt of a request, if the id is remembered. */
  void ended(long fingerprint, Instant time) {
    Table table = placeIn(young, fingerprint) > 0 ? young : old;
    int place = placeIn(table, fingerprint);
    if (table != null && place > 0) {
      table.attempts[place] = PastAttempt.unpacked(table.attempts[place]).endedAt(time).packed();
    }
  }

  private static int placeIn(@Nullable Table table, long fingerprint) {
    return table == null ? 0 : table.placeOf(fingerprint);
  }

  /** How many ids are remembered, one that was forgotten twice counted twice. */
  int size() {
    return (young == null ? 0 : young.count) + (old == null ? 0 : old.count);
  }

  /** Writes the latest so many, at most {@link #size}, the earliest of them first. */
  void writeLatest(DataOutput out, int number) throws IOException {
    int ofYoung = young == null ? 0 : Math.min(number, young.count);
    if (old != null) {
      old.writeLatest(out, number - ofYoung);
    }
    if (young != null) {
      young.writeLatest(out, ofYoung);
    }
  }

  /** Writes an id that is not remembered here as {@link #writeLatest} does. */
  static void write(DataOutput out, long fingerprint, PastAttempt attempt) throws IOException {
    out.writeLong(fingerprint);
    out.writeLong(attempt.packed());
  }

  /** Adds so many ids that were written down. */
  void readFrom(DataInput in, int number) throws IOException {
    for (int left = number; left > 0; left--) {
      add(in.readLong(), null, in.readLong());
    }
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

  /**
   * Up to {@link #KEPT} ids, one behind the other, so that an id is added without a look at others,
   * which would have to come from far off in memory.
   */
  private static final class Table {

    private static final int CHAINS = 2 * KEPT;

    /** Eight bits for each id: mostly, they tell of one that is not there without a look for it. */
    private static final int FILTER_BITS = 8 * KEPT;

    /** Place 0 stays free: there is no id. */
    private final long[] ids = new long[KEPT + 1];

    /** The latest attempt of each, packed. */
    private final long[] attempts = new long[KEPT + 1];

    /** The place of the id that came before in the same chain; 0 for none. */
    private final short[] before = new short[KEPT + 1];

    /** The place of the last id in each chain; 0 for none. */
    private final short[] last = new short[CHAINS];

    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private int count;
    private @Nullable Instant latest;

    void put(long fingerprint, long attempt) {
      count++;
      ids[count] = fingerprint;
      attempts[count] = attempt;
      int chain = chainOf(fingerprint);
      before[count] = last[chain];
      last[chain] = (short) count;
      filter[filterPlace(fingerprint)] |= filterBit(fingerprint);
    }

    /** The place of an id; 0 if it is not there. */
    int placeOf(long fingerprint) {
      if ((filter[filterPlace(fingerprint)] & filterBit(fingerprint)) == 0) {
        return 0;
      }
      int place = last[chainOf(fingerprint)];
      while (place > 0 && ids[place] != fingerprint) {
        place = before[place];
      }
      return place;
    }

    void writeLatest(DataOutput out, int number) throws IOException {
      for (int place = count - number + 1; place <= count; place++) {
        out.writeLong(ids[place]);
        out.writeLong(attempts[place]);
      }
    }

    void clear() {
      Arrays.fill(last, (short) 0);
      Arrays.fill(filter, 0);
      count = 0;
      latest = null;
    }

    private static int chainOf(long fingerprint) {
      return (int) (fingerprint & (CHAINS - 1));
    }

    /** Of other bits than the chain. */
    private static int filterPlace(long fingerprint) {
      return (int) (fingerprint >>> 32) & (FILTER_BITS / Long.SIZE - 1);
    }

    private static long filterBit(long fingerprint) {
      return 1L << (fingerprint >>> 58);
    }
  }

  /** What is kept of an id. Eight characters at a time, mixed so that all bits count. */
  static long fingerprint(String id) {
    long hash = mixed(id.length());
    long eight = 0;
    for (int i = 0; i < id.length(); i++) {
      eight = Long.rotateLeft(eight, 8) ^ id.charAt(i);
      if ((i & 7) == 7) {
        hash = mixed(hash ^ eight);
        eight = 0;
      }
    }
    hash = mixed(hash ^ eight);
    return mixed(hash);
  }

  private static long mixed(long hash) {
    long product = hash * 0xd6e8feb86659fd93L;
    return product ^ (product >>> 32);
  }
}
