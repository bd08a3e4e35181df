// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xerial.snappy.Snappy;

/** Decompresses the encoder's blocks with Snappy's own library. */
class SnappyEncoderTest {

  private static final int WINDOW = 1 << 16;

  @Test
  void restoresShortMessages() throws Exception {
    for (int length = 0; length <= 300; length++) {
      assertRestores(new byte[length]);
      assertRestores(noise(length, 256, length));
      assertRestores(noise(length, 2, length));
    }
  }

  @Test
  void restoresLiteralsOfAllKindsOfLengths() throws Exception {
    for (int length : new int[] {59, 60, 61, 62, 255, 256, 257, 258, 65_535, 65_536, 65_537}) {
      assertRestores(noise(length, 256, 1));
    }
  }

  @Test
  void restoresCopiesOfEveryLengthAndDistance() throws Exception {
    for (int distance : new int[] {1, 2, 3, 4, 5, 63, 64, 2046, 2047, 2048, 2049, 30_000, 65_000}) {
      for (int length = 1; length <= 200; length++) {
        byte[] message = noise(distance + length + 20, 256, distance);
        for (int i = distance; i < distance + length; i++) {
          message[i] = message[i - distance];
        }
        assertRestores(message);
      }
    }
  }

  @Test
  void restoresRandomMessages() throws Exception {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      assertRestores(mixture(random, random.nextInt(3000)));
    }
    for (int i = 0; i < 40; i++) {
      assertRestores(mixture(random, WINDOW - 50 + random.nextInt(3 * WINDOW)));
    }
  }

  static Stream<byte[]> messagesOfRemoteWrite() {
    return Stream.of(1, 12, 150, 2000, 10_000).map(SnappyEncoderTest::series);
  }

  @ParameterizedTest
  @MethodSource("messagesOfRemoteWrite")
  void compressesAboutAsWellAsTheLibrary(byte[] message) throws Exception {
    assertRestores(message);

    assertThat(SnappyEncoder.encode(message).length)
        .isLessThanOrEqualTo(Snappy.compress(message).length * 105 / 100 + 4);
  }

  @Test
  void hardlyLengthensRandomBytes() {
    byte[] noise = noise(1_000_000, 256, 7);

    assertThat(SnappyEncoder.encode(noise).length).isLessThan(noise.length + 100);
  }

  private static void assertRestores(byte[] message) throws IOException {
    byte[] encoded = SnappyEncoder.encode(message);
    assertThat(Arrays.equals(Snappy.uncompress(encoded), message))
        .as("%d bytes, encoded in %d", message.length, encoded.length)
        .isTrue();
  }

  private static byte[] noise(int length, int values, long seed) {
    Random random = new Random(seed);
    byte[] noise = new byte[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (byte) random.nextInt(values);
    }
    return noise;
  }

  /** Returns random bytes mixed with copies of earlier bytes, overlapping ones included. */
  private static byte[] mixture(Random random, int length) {
    byte[] message = new byte[length];
    int at = 0;
    while (at < length) {
      int run = Math.min(length - at, 1 + random.nextInt(1 << random.nextInt(12)));
      int back = at == 0 || random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(at);
      for (int end = at + run; at < end; at++) {
        message[at] = back == 0 ? (byte) random.nextInt(256) : message[at - back];
      }
    }
    return message;
  }

  private static byte[] series(int number) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(number);
    IntStream.range(0, number)
        .forEach(
            i ->
                text.append("__name__aws_lambda_duration_seconds_bucket")
                    .append("account_id123456789012function_nameordersfunction_version$LATEST")
                    .append("instance4f3a2b1c9djobaws-lambdale")
                    .append(random.nextInt(1000))
                    .append("regioneu-west-1")
                    .append(random.nextLong()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
