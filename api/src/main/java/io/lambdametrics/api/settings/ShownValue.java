// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.util.regex.Pattern;

/**
 * Decides how much of an invalid value an error message shows. A secret can easily get into the
 * wrong variable. So only values that cannot be secrets are shown whole: very short values, short
 * words, numbers with a unit, and host names. Of anything else the first four characters are shown.
 */
final class ShownValue {

  private static final int MOST_CHARACTERS = 4;

  private static final Pattern WORD_OR_NUMBER = Pattern.compile("[a-z]{1,8}|\\d{1,6}[a-z]{0,2}");

  /** A host name in lower case, which starts a URL without a scheme, but not a token. */
  private static final Pattern HOST_NAME =
      Pattern.compile("([a-z][a-z-]{0,14}\\d?\\.){1,5}[a-z]{2,8}(:\\d{1,5})?");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  private ShownValue() {}

  static String of(String value) {
    boolean harmless =
        value.codePointCount(0, value.length()) <= MOST_CHARACTERS
            || WORD_OR_NUMBER.matcher(value).matches()
            || HOST_NAME.matcher(value).matches();
    String shown =
        harmless ? value : value.substring(0, value.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    return INVISIBLE.matcher(shown).replaceAll(" ");
  }
}
