// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static java.util.Locale.ROOT;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rules for headers that users add to every request. */
final class HeaderRules {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-zA-Z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]+");

  /** The headers that HTTP or the backends' protocols set. */
  private static final Set<String> PROTOCOL_HEADERS =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "host",
          "retry-attempt",
          "transfer-encoding",
          "user-agent",
          "x-prometheus-remote-write-version");

  private HeaderRules() {}

  /**
   * Returns the errors in headers. No error contains a value.
   *
   * @param authorized whether another setting sets {@code Authorization}
   */
  static List<String> errors(Map<String, Secret> headers, boolean authorized) {
    List<String> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Secret> sorted = new TreeMap<>(headers);
    for (String name : sorted.keySet()) {
      String lower = name.toLowerCase(ROOT);
      if (!NAME.matcher(name).matches()) {
        // The name is not shown: "Authorization: Bearer abc==" parses into one with the token.
        errors.add("not a header name; write Name=value");
      } else if (PROTOCOL_HEADERS.contains(lower)) {
        errors.add(name + " is set by the protocol");
      } else if (authorized && lower.equals("authorization")) {
        errors.add(name + " is set by another setting");
      } else if (!seen.add(lower)) {
        errors.add("duplicate header " + Settings.shown(name));
      }
    }
    sorted.forEach(
        (name, value) -> {
          if (!VALUE.matcher(value.reveal()).matches()) {
            errors.add(
                "the value of "
                    + Settings.shown(name)
                    + " has characters that are not visible ASCII");
          }
        });
    return errors;
  }
}
