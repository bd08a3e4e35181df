package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xerial.snappy.Snappy;

class SnappyBlocksTest {

  private static final byte[] MESSAGE =
      "the same, the same, the same".getBytes(StandardCharsets.US_ASCII);

  /** What the first use of a library throws that cannot be loaded, and what each later one does. */
  @ParameterizedTest
  @MethodSource("failures")
  void compressesInJavaWhereTheLibraryCannotBeLoaded(Throwable thrown) throws Exception {
    SnappyBlocks blocks =
        SnappyBlocks.orElse(
            message -> {
              if (thrown instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) thrown;
            },
            SnappyEncoder::encode);

    assertThat(Snappy.uncompress(blocks.compress(MESSAGE))).isEqualTo(MESSAGE);
  }

  static List<Throwable> failures() {
    return List.of(
        new UnsatisfiedLinkError(), new NoClassDefFoundError(), new IllegalStateException());
  }
}
