// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.SettingType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tokens that are sent in a header as they are. */
final class Tokens {

  /** A token; quotes around it and {@code Bearer} before it are removed. */
  static final SettingType<Secret> TYPE =
      new SettingType<>(
          "a token of visible ASCII characters without blanks",
          true,
          text -> Secret.of(unwrapped(text)));

  private static final Pattern WRAPPED =
      Pattern.compile("(?i:bearer)\\s+(.+)|\"(.+)\"|'(.+)'", Pattern.DOTALL);

  /**
   * A class of its own, because a check of the settings must not wait until the logger is found.
   */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(Tokens.class.getName());
  }

  private Tokens() {}

  /**
   * Logs that something around a token was removed.
   *
   * @param place where the token is stored
   */
  static void logUnwrapped(String place) {
    Log.LOGGER.log(
        Level.WARNING,
        "{0}: removed quotes or \"Bearer\" around the token; store the token alone",
        place);
  }

  private static String unwrapped(String text) {
    String token = text.strip();
    for (Matcher wrapped = WRAPPED.matcher(token);
        wrapped.matches();
        wrapped = WRAPPED.matcher(token)) {
      token =
          Stream.of(wrapped.group(1), wrapped.group(2), wrapped.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow()
              .strip();
    }
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException();
    }
    return token;
  }
}
