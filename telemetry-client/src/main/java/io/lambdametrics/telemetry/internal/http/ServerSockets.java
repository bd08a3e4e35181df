// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.TcpListener;
import io.lambdametrics.telemetry.internal.net.TcpSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the socket to which Lambda posts telemetry, on a free port. */
public final class ServerSockets {

  /** Lambda uses this port itself and refuses it as a destination. */
  public static final int RESERVED_PORT = 9001;

  private static final int BACKLOG = 16;

  private ServerSockets() {}

  /**
   * Opens a socket on the address of {@value SandboxAddress#NAME}, or on all addresses if that one
   * is unknown or belongs to another machine.
   */
  public static TcpListener open() throws IOException {
    InetAddress sandbox = SandboxAddress.in(Path.of("/etc/hosts"));
    TcpListener socket = sandbox == null ? null : openIfLocal(sandbox);
    return socket != null ? socket : openOn(InetAddress.getByAddress(new byte[4]));
  }

  private static @Nullable TcpListener openIfLocal(InetAddress address) {
    try {
      return openOn(address);
    } catch (IOException e) {
      // AWS documents the name only, so Lambda may use any of the environment's addresses.
      return null;
    }
  }

  /** Opens a socket on an address, on a free port other than {@link #RESERVED_PORT}. */
  public static TcpListener openOn(InetAddress address) throws IOException {
    TcpListener first = TcpSockets.listen(address, BACKLOG);
    if (first.port() != RESERVED_PORT) {
      return first;
    }
    try (first) {
      return TcpSockets.listen(address, BACKLOG);
    }
  }
}
