// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.xerial.snappy.Snappy;

/** Compresses in Snappy's block format, which remote write requires; not in the framed one. */
interface SnappyBlocks {

  /**
   * The compressor of this process: Snappy's native library on a Java virtual machine, and our own
   * encoder in a static executable, which cannot load a library. The constant is computed while the
   * executable is built, so that the library is not part of it.
   */
  SnappyBlocks OF_THIS_RUNTIME =
      System.getProperty("org.graalvm.nativeimage.imagecode") == null
          ? orElse(SnappyBlocks::byLibrary, SnappyEncoder::encode)
          : SnappyEncoder::encode;

  byte[] compress(byte[] message);

  /**
   * Compresses by {@code library}, or by {@code inJava} if the library cannot be loaded. Java tries
   * to load it once: if there is no file descriptor or no space in the temporary folder at that
   * moment, its class stays unusable.
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
