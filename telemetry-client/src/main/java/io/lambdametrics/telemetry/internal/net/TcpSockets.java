// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;

/** Opens TCP connections and ports. */
public final class TcpSockets {

  private TcpSockets() {}

  /**
   * Connects to a port.
   *
   * @param timeoutMs how long to wait for the connection
   * @throws java.net.ConnectException if nothing listens there
   * @throws java.net.SocketTimeoutException if there is no response in time
   */
  public static TcpConnection connect(InetAddress address, int port, int timeoutMs)
      throws IOException {
    // No proxy, because the function's proxy settings reach its extensions too.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(address, port), timeoutMs);
      return new JavaTcpConnection(socket);
    } catch (IOException | RuntimeException | Error e) {
      // Nothing else closes it: the native layer has no cleaners.
      socket.close();
      throw e;
    }
  }

  /**
   * Opens a free port.
   *
   * @param address the address; 0.0.0.0 means all addresses of IPv4 and IPv6
   * @param backlog how many connections may wait to be accepted
   */
  public static TcpListener listen(InetAddress address, int backlog) throws IOException {
    return new JavaTcpListener(new ServerSocket(0, backlog, address));
  }
}
