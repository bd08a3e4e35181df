// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The loopback address at which an environment is reachable.
 *
 * @param address the address that the APIs listen at
 * @param name the host name that {@code AWS_LAMBDA_RUNTIME_API} contains instead of the address;
 *     extensions must be able to resolve it
 */
public record LoopbackInterface(InetAddress address, Optional<String> name) {

  private static final String V4 = "127.0.0.1";
  private static final String V6 = "[::1]";

  /** The address {@code 127.0.0.1}. */
  public static final LoopbackInterface DEFAULT = new LoopbackInterface(v4(), Optional.empty());

  private static InetAddress v4() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  /** Returns host and port for the emulator's own clients. */
  public String authority(int port) {
    return host() + ":" + port;
  }

  /** Returns host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String advertised(int port) {
    return name.orElseGet(this::host) + ":" + port;
  }

  /** Returns the address as in a URI. IPv6 has only one loopback address. */
  private String host() {
    return address instanceof Inet6Address ? V6 : address.getHostAddress();
  }

  /** Returns the preferred address of {@code sandbox.localdomain}, as in a URI. */
  public String sandboxHost() {
    return address instanceof Inet6Address ? V6 : V4;
  }

  /**
   * Returns the loopback address of the other IP version: a listener may be bound to either of
   * them.
   */
  public static Optional<String> otherHost(String host) {
    return switch (host) {
      case V4 -> Optional.of(V6);
      case V6 -> Optional.of(V4);
      default -> Optional.empty();
    };
  }
}
