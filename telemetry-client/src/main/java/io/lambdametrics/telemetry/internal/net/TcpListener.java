// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.Closeable;
import java.io.IOException;

/** Accepts TCP connections on a port. One thread accepts, but any thread may close the listener. */
public interface TcpListener extends Closeable {

  /** Waits for a connection. */
  TcpConnection accept() throws IOException;

  int port();

  boolean isClosed();

  /** Closes the port; {@link #accept} in another thread then fails. */
  @Override
  void close();
}
