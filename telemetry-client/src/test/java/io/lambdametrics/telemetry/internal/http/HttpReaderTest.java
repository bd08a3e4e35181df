// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdametrics.telemetry.internal.net.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReaderTest {

  /** Returns the bytes of a text in packets of this size. */
  private static ByteSource packets(String text, int size) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    return (buffer, start, length) -> in.read(buffer, start, Math.min(size, length));
  }

  private static String headOf(int bytes) {
    String line = "POST / HTTP/1.1\r\n";
    return line + "X: " + "x".repeat(bytes - line.length() - 7) + "\r\n\r\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 100_000})
  void acceptsTheLongestHeadInPacketsOfAnySize(int packet) throws IOException {
    String head = headOf(HttpReader.MAX_HEAD_BYTES);
    HttpReader reader = new HttpReader(packets(head + "GET / HTTP/1.1\r\n\r\n", packet));

    assertThat(reader.head()).hasToString(head);
    assertThat(reader.head()).hasToString("GET / HTTP/1.1\r\n\r\n");
    assertThat(reader.head()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 100_000})
  void refusesALongerHeadInPacketsOfAnySize(int packet) {
    HttpReader reader = new HttpReader(packets(headOf(HttpReader.MAX_HEAD_BYTES + 1), packet));

    assertThatExceptionOfType(HttpSyntaxException.class)
        .isThrownBy(reader::head)
        .extracting(HttpSyntaxException::status)
        .isEqualTo(HttpSyntaxException.HEADER_FIELDS_TOO_LARGE);
  }

  @Test
  void reservesMemoryForABodyAsItArrives() throws IOException {
    int length = 1_000_000;
    String request = "POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n";
    List<Integer> reserved = new ArrayList<>();
    int[] received = {0};
    ByteSource source = packets(request + "x".repeat(length), 1000);
    HttpReader reader =
        new HttpReader(
            (buffer, start, number) -> {
              int read = source.read(buffer, start, number);
              received[0] += read;
              return read;
            },
            bytes -> {
              reserved.add(bytes);
              assertThat(bytes).isLessThanOrEqualTo(3 * received[0] + 8192);
            });

    reader.head();

    assertThat(reader.requestBody(length, 0).toArray()).hasSize(length);
    assertThat(reserved).last().isEqualTo(length);
  }
}
