// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.protobuf;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the fields of one protobuf message, with the same bytes as the generated classes.
 *
 * <p>Only the constants of the generated classes are used. The classes themselves bring descriptors
 * along, which cost start-up time and memory, and a tenth of the methods of a native executable.
 *
 * <p>A single value that is the default is left out, as proto3 requires. Write the fields in the
 * order of their numbers, which is the order of the generated classes.
 */
public final class ProtobufWriter {

  /** Small, since most messages are labels and samples. */
  private static final int BUFFER_BYTES = 64;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, BUFFER_BYTES);

  private interface Write {
    void to(CodedOutputStream out) throws IOException;
  }

  private interface WriteElement<T> {
    void to(CodedOutputStream out, T value) throws IOException;
  }

  private ProtobufWriter write(boolean present, Write field) {
    if (present) {
      try {
        field.to(out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    return this;
  }

  /** Writes a {@code string}. */
  public ProtobufWriter text(int field, String value) {
    return write(!value.isEmpty(), to -> to.writeString(field, value));
  }

  /** Writes an {@code int64}. */
  public ProtobufWriter number(int field, long value) {
    return write(value != 0, to -> to.writeInt64(field, value));
  }

  /** Writes a {@code uint32} or an enum constant. */
  public ProtobufWriter number(int field, int value) {
    return write(value != 0, to -> to.writeUInt32(field, value));
  }

  /** Writes a {@code double}. */
  public ProtobufWriter number(int field, double value) {
    return write(Double.doubleToRawLongBits(value) != 0, to -> to.writeDouble(field, value));
  }

  /** Writes a {@code uint64} of a {@code oneof}, which is written even if it is 0. */
  public ProtobufWriter oneOfNumber(int field, long value) {
    return write(true, to -> to.writeUInt64(field, value));
  }

  /** Writes a {@code string} of a {@code oneof}, which is written even if it is empty. */
  public ProtobufWriter oneOfText(int field, String value) {
    return write(true, to -> to.writeString(field, value));
  }

  /** Writes a {@code double} of a {@code oneof} or an {@code optional} one, even if it is 0. */
  public ProtobufWriter oneOfNumber(int field, double value) {
    return write(true, to -> to.writeDouble(field, value));
  }

  /** Writes an {@code sfixed64} of a {@code oneof}, which is written even if it is 0. */
  public ProtobufWriter oneOfFixedNumber(int field, long value) {
    return write(true, to -> to.writeSFixed64(field, value));
  }

  /** Writes a {@code fixed64}. */
  public ProtobufWriter fixedNumber(int field, long value) {
    return write(value != 0, to -> to.writeFixed64(field, value));
  }

  /** Writes a packed, repeated {@code fixed64}. */
  public ProtobufWriter fixedNumbers(int field, List<Long> values) {
    return packed(field, values, (to, value) -> to.writeFixed64NoTag(value));
  }

  /** Writes a packed, repeated {@code uint64}. */
  public ProtobufWriter longNumbers(int field, List<Long> values) {
    return packed(field, values, (to, value) -> to.writeUInt64NoTag(value));
  }

  /** Writes a packed, repeated {@code double}. */
  public ProtobufWriter doubles(int field, List<Double> values) {
    return packed(field, values, (to, value) -> to.writeDoubleNoTag(value));
  }

  /** Writes a {@code sint32}. */
  public ProtobufWriter signedNumber(int field, int value) {
    return write(value != 0, to -> to.writeSInt32(field, value));
  }

  /** Writes a packed, repeated {@code sint64}. */
  public ProtobufWriter signedNumbers(int field, List<Long> values) {
    return packed(field, values, (to, value) -> to.writeSInt64NoTag(value));
  }

  /** Writes one element of a repeated field of messages. */
  public ProtobufWriter message(int field, ProtobufWriter message) {
    return write(true, to -> to.writeByteArray(field, message.toByteArray()));
  }

  /** Writes a repeated {@code string}, empty ones included. */
  public ProtobufWriter texts(int field, Iterable<String> values) {
    for (String value : values) {
      write(true, to -> to.writeString(field, value));
    }
    return this;
  }

  /** Writes a packed, repeated {@code uint32}. */
  public ProtobufWriter numbers(int field, List<Integer> values) {
    return packed(field, values, (to, value) -> to.writeUInt32NoTag(value));
  }

  private <T> ProtobufWriter packed(int field, List<T> values, WriteElement<T> element) {
    ProtobufWriter packed = new ProtobufWriter();
    for (T value : values) {
      packed.write(true, to -> element.to(to, value));
    }
    return write(!values.isEmpty(), to -> to.writeByteArray(field, packed.toByteArray()));
  }

  /** Writes all fields of another message. */
  public ProtobufWriter append(ProtobufWriter other) {
    return write(true, to -> to.writeRawBytes(other.toByteArray()));
  }

  /** Returns the message. */
  public byte[] toByteArray() {
    write(true, CodedOutputStream::flush);
    return bytes.toByteArray();
  }
}
