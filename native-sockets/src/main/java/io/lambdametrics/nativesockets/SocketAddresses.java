// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.graalvm.nativeimage.StackValue;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.nativeimage.c.type.CIntPointer;

/** Reads and writes {@code struct sockaddr_in} and {@code struct sockaddr_in6}. */
final class SocketAddresses {

  /** Size of the longer structure. */
  static final int SIZE = 28;

  private static final int IPV4_SIZE = 16;
  private static final int PORT = 2;
  private static final int IPV4_ADDRESS = 4;
  private static final int IPV6_ADDRESS = 8;
  private static final int SCOPE = 24;
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  private SocketAddresses() {}

  static int family(InetAddress address) {
    return address instanceof Inet6Address ? LibC.AF_INET6 : LibC.AF_INET;
  }

  /** Writes an address, and returns its size. */
  static int write(CCharPointer to, InetAddress address, int port) {
    for (int i = 0; i < SIZE; i++) {
      to.write(i, (byte) 0);
    }
    ((CIntPointer) to).write(family(address)); // The other half of the number is the port.
    to.write(PORT, (byte) (port >> 8));
    to.write(PORT + 1, (byte) port);
    boolean ipv6 = address instanceof Inet6Address;
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      to.write((ipv6 ? IPV6_ADDRESS : IPV4_ADDRESS) + i, bytes[i]);
    }
    if (address instanceof Inet6Address scoped) {
      ((CIntPointer) to.addressOf(SCOPE)).write(scoped.getScopeId());
    }
    return ipv6 ? SIZE : IPV4_SIZE;
  }

  static int portOf(int fd) throws IOException {
    CCharPointer address = StackValue.get(SIZE);
    readName(fd, address);
    return (address.read(PORT) & 0xff) << 8 | (address.read(PORT + 1) & 0xff);
  }

  static InetAddress addressOf(int fd) throws IOException {
    CCharPointer address = StackValue.get(SIZE);
    readName(fd, address);
    boolean ipv6 = (address.read(0) & 0xff) == LibC.AF_INET6;
    byte[] bytes = new byte[ipv6 ? IPV6_BYTES : IPV4_BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = address.read((ipv6 ? IPV6_ADDRESS : IPV4_ADDRESS) + i);
    }
    return InetAddress.getByAddress(bytes);
  }

  private static void readName(int fd, CCharPointer address) throws IOException {
    CIntPointer length = StackValue.get(CIntPointer.class);
    length.write(SIZE);
    if (LibC.getsockname(fd, address, length) != 0) {
      throw SystemErrors.exception(LibC.errno());
    }
  }
}
