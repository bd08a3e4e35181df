package io.lambdametrics.backend.prometheus;

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
          ? SnappyBlocks::byLibrary
          : SnappyEncoder::encode;

  byte[] compress(byte[] message);

  private static byte[] byLibrary(byte[] message) {
    try {
      return Snappy.compress(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
