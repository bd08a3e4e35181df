package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the values that occur everywhere are written down. */
public final class BinaryEncoding {

  /** Each character takes 3 bytes at most, and {@link DataOutput#writeUTF} takes 65,535. */
  private static final int PIECE = 21_845;

  /** For texts of some 20 million characters; settings and names are shorter. */
  private static final int MAX_PIECES = 1_000;

  private static final int MAX_LABELS = 10_000;

  /** Later than any clock that works. */
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
      throw new IOException("not a time: " + seconds, e);
    }
  }

  /** The begin or end of a window, which our clock told. */
  public static Instant readWindowTime(DataInput in) throws IOException {
    Instant time = readInstant(in);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new IOException("not the time of a window: " + time);
    }
    return time;
  }

  public static void writeInstantOrNone(DataOutput out, @Nullable Instant instant)
      throws IOException {
    out.writeBoolean(instant != null);
    if (instant != null) {
      writeInstant(out, instant);
    }
  }

  public static @Nullable Instant readInstantOrNone(DataInput in) throws IOException {
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
    for (int left = readCount(in.readInt(), MAX_LABELS); left > 0; left--) {
      values.put(readText(in), readText(in));
    }
    return new Labels(values);
  }

  /** Writes a text of any length, which {@link DataOutput#writeUTF} alone cannot. */
  public static void writeText(DataOutput out, String text) throws IOException {
    int pieces = (text.length() + PIECE - 1) / PIECE;
    out.writeInt(pieces);
    for (int piece = 0; piece < pieces; piece++) {
      int start = piece * PIECE;
      out.writeUTF(text.substring(start, Math.min(text.length(), start + PIECE)));
    }
  }

  public static String readText(DataInput in) throws IOException {
    int pieces = readCount(in.readInt(), MAX_PIECES);
    if (pieces == 1) {
      return in.readUTF();
    }
    StringBuilder text = new StringBuilder();
    for (int left = pieces; left > 0; left--) {
      text.append(in.readUTF());
    }
    return text.toString();
  }

  /** A number that was read of things to read, where there can be so many. */
  public static int readCount(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("not a number of things: " + number);
    }
    return number;
  }
}
