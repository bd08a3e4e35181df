package io.lambdametrics.emulator.internal.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where an environment can be reached: a loopback address of this machine.
 *
 * @param address the address that the APIs listen at
 * @param name what stands in {@code AWS_LAMBDA_RUNTIME_API} in place of the address; extensions
 *     have to be able to resolve it
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

  /** Host and port for the emulator's own clients. */
  public String authority(int port) {
    return host() + ":" + port;
  }

  /** Host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String advertised(int port) {
    return name.orElseGet(this::host) + ":" + port;
  }

  /** The address as it stands in a URI; IPv6 has one loopback address only. */
  private String host() {
    return address instanceof Inet6Address ? V6 : address.getHostAddress();
  }

  /** What {@code sandbox.localdomain} stands for at first, as it stands in a URI. */
  public String sandboxHost() {
    return address instanceof Inet6Address ? V6 : V4;
  }

  /**
   * Returns where else a listener may be that cannot be connected to at this host: one that is
   * bound to the loopback address of the other version of IP.
   */
  public static Optional<String> otherHost(String host) {
    return switch (host) {
      case V4 -> Optional.of(V6);
      case V6 -> Optional.of(V4);
      default -> Optional.empty();
    };
  }
}
