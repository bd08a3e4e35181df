package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the values that occur everywhere are written down. */
final class Encoding {

  private Encoding() {}

  static void writeInstant(DataOutput out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  static Instant readInstant(DataInput in) throws IOException {
    long seconds = in.readLong();
    int nanos = in.readInt();
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException e) {
      throw new IOException("not a time: " + seconds, e);
    }
  }

  static void writeInstantOrNone(DataOutput out, @Nullable Instant instant) throws IOException {
    out.writeBoolean(instant != null);
    if (instant != null) {
      writeInstant(out, instant);
    }
  }

  static @Nullable Instant readInstantOrNone(DataInput in) throws IOException {
    return in.readBoolean() ? readInstant(in) : null;
  }

  static void writeLabels(DataOutput out, Labels labels) throws IOException {
    out.writeInt(labels.values().size());
    for (var label : labels.values().entrySet()) {
      out.writeUTF(label.getKey());
      out.writeUTF(label.getValue());
    }
  }

  static Labels readLabels(DataInput in) throws IOException {
    TreeMap<String, String> values = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.put(in.readUTF(), in.readUTF());
    }
    return new Labels(values);
  }
}
