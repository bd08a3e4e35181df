// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** A listener by {@code java.net}. */
public final class JavaTcpListener implements TcpListener {

  private final ServerSocket server;

  /** Wraps a socket that is bound to a port. */
  public JavaTcpListener(ServerSocket server) {
    this.server = server;
  }

  @Override
  public TcpConnection accept() throws IOException {
    Socket socket = server.accept();
    try {
      return new JavaTcpConnection(socket);
    } catch (IOException | RuntimeException | Error e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public boolean isClosed() {
    return server.isClosed();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      // It is not used any more.
    }
  }
}
