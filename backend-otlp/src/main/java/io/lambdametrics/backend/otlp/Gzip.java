// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compresses messages. Equal messages give equal bytes: the header has no time. */
final class Gzip {

  /**
   * A smaller message is sent as it is: together with its headers it fills one packet of a network,
   * and a packet less is all that compression can win.
   */
  static final int MIN_BYTES = 1024;

  private Gzip() {}

  static byte[] compress(byte[] message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
