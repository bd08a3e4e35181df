// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.io.IOException;
import java.net.InetAddress;

/**
 * The host and port of Lambda's APIs.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port 1 to 65535
 */
public record ApiAddress(String host, int port) {

  /** AWS reserves this port for Lambda and uses it in every known environment. */
  private static final int DEFAULT_PORT = 9001;

  private static final int MAX_PORT = 65_535;

  /**
   * Reads {@code host:port}, {@code [IPv6]:port} or either without a port. Host names are not
   * checked, because the resolver decides and names of containers have underscores.
   *
   * @throws IllegalArgumentException if {@code text} has another form
   */
  public static ApiAddress parse(String text) {
    String address = text.strip();
    String scheme = "http://";
    if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
      address = address.substring(scheme.length());
    }
    if (address.endsWith("/")) {
      address = address.substring(0, address.length() - 1);
    }
    boolean bracketed = address.startsWith("[");
    int hostEnd = bracketed ? address.indexOf(']') : address.indexOf(':');
    if (hostEnd < 0 && !bracketed) {
      hostEnd = address.length();
    }
    if (hostEnd < 0) {
      throw notAnAddress(text);
    }
    String host = address.substring(bracketed ? 1 : 0, hostEnd);
    String rest = address.substring(bracketed ? hostEnd + 1 : hostEnd);
    int port = rest.isEmpty() ? DEFAULT_PORT : port(rest);
    if (port < 0 || !isHost(host, bracketed)) {
      throw notAnAddress(text);
    }
    return new ApiAddress(host, port);
  }

  /** Reads a colon and a port; -1 if {@code rest} is something else. */
  private static int port(String rest) {
    long port = rest.charAt(0) == ':' ? HttpHead.digits(rest.substring(1)) : -1;
    return port >= 1 && port <= MAX_PORT ? (int) port : -1;
  }

  /** Returns whether the host is valid in a header and has no other parts of a URL. */
  private static boolean isHost(String host, boolean bracketed) {
    boolean valid = !host.isEmpty() && host.indexOf(':') >= 0 == bracketed;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      valid &= c > ' ' && c < 0x7f && "/?#@[]\\\"".indexOf(c) < 0;
    }
    return valid;
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException(
        "The Runtime API's address (AWS_LAMBDA_RUNTIME_API) is \""
            + text
            + "\", expected host:port with a port of 1 to "
            + MAX_PORT);
  }

  /** Returns the value of the header {@code Host}. */
  public String header() {
    if (host.indexOf(':') < 0) {
      return host + ":" + port;
    }
    int zone = host.indexOf('%');
    return "[" + (zone < 0 ? host : host.substring(0, zone)) + "]:" + port;
  }

  /**
   * Returns the addresses of the host, at least one.
   *
   * @throws IOException if the host has no address
   */
  public InetAddress[] resolve() throws IOException {
    return InetAddress.getAllByName(host);
  }

  /**
   * Returns whether the host is a loopback address; names other than localhost are not looked up.
   */
  public boolean isLoopback() {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
