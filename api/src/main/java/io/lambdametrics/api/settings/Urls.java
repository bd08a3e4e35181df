// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the host and the port of a URL. {@link URI#getHost} returns no host that has an underscore,
 * which the names of containers can have.
 */
public final class Urls {

  private static final Pattern NAME_AND_PORT =
      Pattern.compile("([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_.])?)(?::(\\d{0,5}))?");

  private Urls() {}

  /**
   * Returns the host of {@code url}, with the brackets of an IPv6 address; empty if it has none.
   *
   * @param url any URL
   */
  public static Optional<String> host(URI url) {
    if (url.getHost() != null) {
      return Optional.of(url.getHost());
    }
    return Optional.ofNullable(url.getRawAuthority())
        .map(NAME_AND_PORT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /**
   * Returns the port in {@code url}, which can be out of range; empty if there is none.
   *
   * @param url any URL
   */
  public static OptionalInt port(URI url) {
    if (url.getHost() != null) {
      return url.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(url.getPort());
    }
    Matcher matcher =
        NAME_AND_PORT.matcher(url.getRawAuthority() == null ? "" : url.getRawAuthority());
    return matcher.matches() && matcher.group(2) != null && !matcher.group(2).isEmpty()
        ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
        : OptionalInt.empty();
  }
}
