// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Encodes the values that occur in every stored record: times, texts, labels and counts. */
public final class BinaryEncoding {

  /** {@link DataOutput#writeUTF} takes 65,535 bytes, and a character takes up to 3. */
  private static final int PIECE = 21_845;

  /** Enough for 20 million characters. Settings and names are shorter. */
  private static final int MAX_PIECES = 1_000;

  private static final int MAX_LABELS = 10_000;

  /** The end of the year 9999, later than any working clock. */
  private static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

  private BinaryEncoding() {}

  public static void writeInstant(DataOutput out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  public static Instant readInstant(DataInput in) throws IOException {
    long seconds = in.readLong();
    int nanos = in.readInt();
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IOException("invalid time: " + seconds, e);
    }
  }

  /** Reads the start or end of a window, which comes from our own clock. */
  public static Instant readWindowTime(DataInput in) throws IOException {
    Instant time = readInstant(in);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new IOException("invalid time of a window: " + time);
    }
    return time;
  }

  public static void writeOptionalInstant(DataOutput out, @Nullable Instant instant)
      throws IOException {
    out.writeBoolean(instant != null);
    if (instant != null) {
      writeInstant(out, instant);
    }
  }

  public static @Nullable Instant readOptionalInstant(DataInput in) throws IOException {
    return in.readBoolean() ? readInstant(in) : null;
  }

  public static void writeLabels(DataOutput out, Labels labels) throws IOException {
    out.writeInt(labels.values().size());
    for (var label : labels.values().entrySet()) {
      writeText(out, label.getKey());
      writeText(out, label.getValue());
    }
  }

  public static Labels readLabels(DataInput in) throws IOException {
    TreeMap<String, String> values = new TreeMap<>();
    for (int left = checkCount(in.readInt(), MAX_LABELS); left > 0; left--) {
      values.put(readText(in), readText(in));
    }
    return new Labels(values);
  }

  /** Writes a text of any length. {@link DataOutput#writeUTF} alone is limited. */
  public static void writeText(DataOutput out, String text) throws IOException {
    int pieces = (text.length() + PIECE - 1) / PIECE;
    out.writeInt(pieces);
    for (int piece = 0; piece < pieces; piece++) {
      int start = piece * PIECE;
      out.writeUTF(text.substring(start, Math.min(text.length(), start + PIECE)));
    }
  }

  public static String readText(DataInput in) throws IOException {
    int pieces = checkCount(in.readInt(), MAX_PIECES);
    if (pieces == 1) {
      return in.readUTF();
    }
    StringBuilder text = new StringBuilder();
    for (int left = pieces; left > 0; left--) {
      text.append(in.readUTF());
    }
    return text.toString();
  }

  /** Returns {@code number} if it is a possible number of elements to read. */
  public static int checkCount(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("invalid number of elements: " + number);
    }
    return number;
  }
}
