package io.lambdametrics.api.settings;

import java.util.regex.Pattern;

/**
 * Decides how much of a wrong value an error message shows. A secret ends up in the wrong variable
 * easily, so only what cannot be one is shown whole: very short values, short words, numbers with a
 * unit, and host names. Of anything else, the first four characters are shown.
 */
final class ShownValue {

  private static final int MOST_CHARACTERS = 4;

  private static final Pattern WORD_OR_NUMBER = Pattern.compile("[a-z]{1,8}|\\d{1,6}[a-z]{0,2}");

  /** A host name in lower case, as a URL without its scheme begins with; tokens do not. */
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
