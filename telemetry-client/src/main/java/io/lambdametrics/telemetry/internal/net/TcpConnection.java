// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;

/**
 * A TCP connection that sends small packets at once.
 *
 * <p>One thread at a time uses a connection, but any thread may close it.
 */
public interface TcpConnection extends ByteSource, Closeable {

  /**
   * {@inheritDoc}
   *
   * @throws java.net.SocketTimeoutException if nothing arrives within the timeout
   */
  @Override
  int read(byte[] buffer, int start, int length) throws IOException;

  /** Sends all bytes. */
  void write(byte[] bytes) throws IOException;

  /** Limits how long a read waits; 0 means no limit, as at first. */
  void setReadTimeout(int millis) throws IOException;

  /** Tells the peer that no more bytes will be sent. */
  void endOutput() throws IOException;

  /** Returns the address of this machine to which the peer is connected. */
  InetAddress localAddress() throws IOException;

  /** Closes the connection; a read or write of another thread then fails. */
  @Override
  void close();
}
