// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/**
 * Listens on the IPv6 loopback address only, and forwards connections to a port of the IPv4
 * loopback address. Safe for use by several threads.
 */
final class Ipv6Relay implements AutoCloseable {

  private static final byte[] LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private static final InetAddress TARGET = InetAddress.getLoopbackAddress();

  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int targetPort;

  private Ipv6Relay(ServerSocket listening) {
    this.listening = listening;
  }

  /** Starts a relay on a free port; skips the test if the machine has no IPv6 loopback address. */
  static Ipv6Relay orSkip() throws IOException {
    ServerSocket listening = new ServerSocket();
    try {
      listening.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0));
    } catch (IOException noIpv6) {
      listening.close();
      return Assumptions.abort("this machine has no IPv6 loopback address: " + noIpv6.getMessage());
    }
    Ipv6Relay relay = new Ipv6Relay(listening);
    inBackground(relay::accept);
    return relay;
  }

  /** Forwards new connections to this port. */
  Ipv6Relay to(int port) {
    targetPort = port;
    return this;
  }

  int port() {
    return listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** The work of one thread, which ends with the connection. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // One side closed the connection, or the relay was closed.
                return;
              }
            },
            "ipv6-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listening.accept();
      Socket target = new Socket(TARGET, targetPort);
      sockets.add(client);
      sockets.add(target);
      inBackground(() -> copy(client, target));
      inBackground(() -> copy(target, client));
    }
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }
}
