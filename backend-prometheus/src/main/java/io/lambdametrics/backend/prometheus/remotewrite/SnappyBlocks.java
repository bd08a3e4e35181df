package io.lambdametrics.backend.prometheus.remotewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.xerial.snappy.Snappy;

/** Snappy's block format: what remote write asks for, not the framed one. */
interface SnappyBlocks {

  /**
   * The one for this process. Snappy's own library where there is a Java virtual machine to load
   * it; a fully static executable can load none. The constant is computed while the executable is
   * built, which leaves the library out of it.
   */
  SnappyBlocks OF_THIS_RUNTIME =
      System.getProperty("org.graalvm.nativeimage.imagecode") == null
          ? orElse(SnappyBlocks::byLibrary, SnappyEncoder::encode)
          : SnappyEncoder::encode;

  byte[] compress(byte[] message);

  /**
   * Compresses by {@code library} as long as it can be loaded. It is tried once in a process: where
   * there was no file descriptor or no room in the temporary folder at that moment, its class stays
   * unusable for good. Then {@code inJava} does the same.
   */
  static SnappyBlocks orElse(SnappyBlocks library, SnappyBlocks inJava) {
    return message -> {
      try {
        return library.compress(message);
      } catch (RuntimeException | Error unusable) {
        return inJava.compress(message);
      }
    };
  }

  private static byte[] byLibrary(byte[] message) {
    try {
      return Snappy.compress(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
