// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The backends' tests compare whole messages with those of the generated classes. */
class ProtobufWriterTest {

  @Test
  void leavesOutDefaultValues() {
    byte[] message =
        new ProtobufWriter()
            .text(1, "")
            .number(2, 0)
            .number(3, 0L)
            .number(4, 0.0)
            .signedNumber(5, 0)
            .signedNumbers(6, List.of())
            .numbers(7, List.of())
            .fixedNumber(8, 0)
            .fixedNumbers(9, List.of())
            .longNumbers(10, List.of())
            .doubles(11, List.of())
            .toByteArray();

    assertThat(message).isEmpty();
  }

  @Test
  void writesANegativeZero() {
    assertThat(new ProtobufWriter().number(4, -0.0).toByteArray()).hasSize(9);
  }

  @Test
  void writesDefaultsOfAOneOfAndOfRepeatedFields() throws Exception {
    byte[] message = new ProtobufWriter().oneOfNumber(1, 0L).texts(2, List.of("")).toByteArray();

    CodedInputStream in = CodedInputStream.newInstance(message);
    assertThat(WireFormat.getTagFieldNumber(in.readTag())).isEqualTo(1);
    assertThat(in.readUInt64()).isZero();
    assertThat(WireFormat.getTagFieldNumber(in.readTag())).isEqualTo(2);
    assertThat(in.readString()).isEmpty();
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void writesPresentZeros() {
    byte[] message =
        new ProtobufWriter()
            .oneOfText(1, "")
            .oneOfNumber(2, 0.0)
            .oneOfFixedNumber(3, 0)
            .toByteArray();

    assertThat(message).hasSize(2 + 9 + 9);
  }
}
