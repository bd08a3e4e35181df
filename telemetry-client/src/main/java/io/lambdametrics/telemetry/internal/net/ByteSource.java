// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.IOException;

/** The bytes that a peer sends. */
@FunctionalInterface
public interface ByteSource {

  /**
   * Waits for bytes and reads those that have arrived.
   *
   * @param length the maximum number of bytes, at least 1
   * @return the number of bytes, at least 1; a negative number if the peer has sent its last byte
   */
  int read(byte[] buffer, int start, int length) throws IOException;
}
