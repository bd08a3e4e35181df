package io.lambdametrics.backend.prometheus.remotewrite;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the fields of one message, byte for byte as the generated classes do. Of those only the
 * constants are used: they bring descriptions of themselves along, which cost start and memory, and
 * a tenth of the methods of a native executable.
 *
 * <p>As proto3 asks for, a single value that is the default is left out.
 */
final class ProtobufWriter {

  /** Most messages are labels and samples. */
  private static final int BUFFER_BYTES = 64;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, BUFFER_BYTES);

  private interface Write {
    void to(CodedOutputStream out) throws IOException;
  }

  private ProtobufWriter write(boolean wanted, Write field) {
    if (wanted) {
      try {
        field.to(out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    return this;
  }

  ProtobufWriter text(int field, String value) {
    return write(!value.isEmpty(), to -> to.writeString(field, value));
  }

  /** For an {@code int64}. */
  ProtobufWriter number(int field, long value) {
    return write(value != 0, to -> to.writeInt64(field, value));
  }

  /** For an {@code uint32} or a constant of an enumeration. */
  ProtobufWriter number(int field, int value) {
    return write(value != 0, to -> to.writeUInt32(field, value));
  }

  ProtobufWriter number(int field, double value) {
    return write(Double.doubleToRawLongBits(value) != 0, to -> to.writeDouble(field, value));
  }

  /** For an {@code uint64} that is one of several, and so is written though it be the default. */
  ProtobufWriter chosenNumber(int field, long value) {
    return write(true, to -> to.writeUInt64(field, value));
  }

  /** For a {@code sint32}. */
  ProtobufWriter signedNumber(int field, int value) {
    return write(value != 0, to -> to.writeSInt32(field, value));
  }

  /** A repeated {@code sint64}, packed. */
  ProtobufWriter signedNumbers(int field, List<Long> values) {
    ProtobufWriter packed = new ProtobufWriter();
    for (long value : values) {
      packed.write(true, to -> to.writeSInt64NoTag(value));
    }
    return write(!values.isEmpty(), to -> to.writeByteArray(field, packed.toByteArray()));
  }

  /** Adds one element to a repeated field of messages. */
  ProtobufWriter message(int field, ProtobufWriter message) {
    return write(true, to -> to.writeByteArray(field, message.toByteArray()));
  }

  /** One after the other, empty ones too. */
  ProtobufWriter texts(int field, Iterable<String> values) {
    for (String value : values) {
      write(true, to -> to.writeString(field, value));
    }
    return this;
  }

  /** A repeated {@code uint32}, packed. */
  ProtobufWriter numbers(int field, List<Integer> values) {
    ProtobufWriter packed = new ProtobufWriter();
    for (int value : values) {
      packed.write(true, to -> to.writeUInt32NoTag(value));
    }
    return write(!values.isEmpty(), to -> to.writeByteArray(field, packed.toByteArray()));
  }

  /** Adds the fields that {@code other} has. */
  ProtobufWriter append(ProtobufWriter other) {
    return write(true, to -> to.writeRawBytes(other.toByteArray()));
  }

  byte[] toByteArray() {
    write(true, CodedOutputStream::flush);
    return bytes.toByteArray();
  }
}
