// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xerial.snappy.Snappy;

class SnappyBlocksTest {

  private static final byte[] MESSAGE =
      "the same, the same, the same".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @MethodSource("errors")
  void compressesInJavaIfTheLibraryCannotBeLoaded(Error thrown) throws Exception {
    SnappyBlocks blocks =
        SnappyBlocks.orElse(
            message -> {
              throw thrown;
            },
            SnappyEncoder::encode);

    assertThat(Snappy.uncompress(blocks.compress(MESSAGE))).isEqualTo(MESSAGE);
  }

  /** The errors of the first and of a later use of a library that cannot be loaded. */
  static Stream<Error> errors() {
    return Stream.of(
        new UnsatisfiedLinkError("no libsnappyjava.so"),
        new ExceptionInInitializerError("no file descriptor"),
        new NoClassDefFoundError("could not initialize class Snappy"));
  }
}
