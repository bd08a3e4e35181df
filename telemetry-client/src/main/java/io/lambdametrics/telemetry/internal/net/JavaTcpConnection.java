// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A connection by {@code java.net}. */
public final class JavaTcpConnection implements TcpConnection {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /** Wraps a socket that is connected. */
  public JavaTcpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    socket.setTcpNoDelay(true);
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    return in.read(buffer, start, length);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  @Override
  public void setReadTimeout(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  @Override
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public InetAddress localAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is not used any more.
    }
  }
}
