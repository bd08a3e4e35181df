package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

class SnappyBlocksTest {

  private static final byte[] MESSAGE =
      "the same, the same, the same".getBytes(StandardCharsets.US_ASCII);

  /** What the first use of a library throws that cannot be loaded, and what each later one does. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        UnsatisfiedLinkError.class,
        NoClassDefFoundError.class,
        IllegalStateException.class
      })
  void compressesInJavaWhereTheLibraryCannotBeLoaded(Class<? extends Throwable> thrown)
      throws Exception {
    SnappyBlocks blocks =
        SnappyBlocks.orElse(
            message -> {
              throw SnappyBlocksTest.<RuntimeException>unchecked(thrown);
            },
            SnappyEncoder::encode);

    assertThat(Snappy.uncompress(blocks.compress(MESSAGE))).isEqualTo(MESSAGE);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Class<? extends Throwable> type) throws T {
    try {
      throw (T) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
