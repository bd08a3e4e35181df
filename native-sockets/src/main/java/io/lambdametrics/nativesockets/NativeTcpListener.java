// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import java.io.IOException;
import java.net.InetAddress;
import org.graalvm.nativeimage.StackValue;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.word.WordFactory;

/** A listener by system calls. */
final class NativeTcpListener implements TcpListener {

  private static final int IPV6_BYTES = 16;

  private final SocketDescriptor descriptor;
  private final int port;

  private NativeTcpListener(int fd) throws IOException {
    this.port = SocketAddresses.portOf(fd);
    this.descriptor = new SocketDescriptor(fd, WordFactory.nullPointer());
  }

  static NativeTcpListener listen(InetAddress address, int backlog) throws IOException {
    if (address.isAnyLocalAddress()) {
      try {
        // Accepts connections of IPv4, too.
        return open(InetAddress.getByAddress(new byte[IPV6_BYTES]), backlog);
      } catch (IOException e) {
        // This machine has no IPv6.
      }
    }
    return open(address, backlog);
  }

  private static NativeTcpListener open(InetAddress address, int backlog) throws IOException {
    int family = SocketAddresses.family(address);
    int fd = LibC.socket(family, LibC.SOCK_STREAM | LibC.SOCK_CLOEXEC, 0);
    if (fd < 0) {
      throw SystemErrors.bindException(LibC.errno());
    }
    boolean open = false;
    try {
      if (family == LibC.AF_INET6) {
        NativeTcpConnection.setOption(fd, LibC.IPPROTO_IPV6, LibC.IPV6_V6ONLY, 0);
      }
      CCharPointer name = StackValue.get(SocketAddresses.SIZE);
      int length = SocketAddresses.write(name, address, 0);
      if (LibC.bind(fd, name, length) != 0 || LibC.listen(fd, backlog) != 0) {
        throw SystemErrors.bindException(LibC.errno());
      }
      NativeTcpListener listener = new NativeTcpListener(fd);
      open = true;
      return listener;
    } finally {
      if (!open) {
        LibC.close(fd);
      }
    }
  }

  @Override
  public TcpConnection accept() throws IOException {
    int fd = descriptor.acquire();
    try {
      while (true) {
        int connection =
            LibC.accept4(
                fd, WordFactory.nullPointer(), WordFactory.nullPointer(), LibC.SOCK_CLOEXEC);
        int error = connection < 0 ? LibC.errno() : 0;
        if (connection >= 0) {
          return new NativeTcpConnection(connection);
        }
        if (descriptor.isClosed()) {
          throw SystemErrors.closed();
        }
        if (error != LibC.EINTR) {
          throw SystemErrors.exception(error);
        }
      }
    } finally {
      descriptor.release();
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public boolean isClosed() {
    return descriptor.isClosed();
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
