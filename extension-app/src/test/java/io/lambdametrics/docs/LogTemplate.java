// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string expression in a source file that may become a log line or a part of one.
 *
 * @param text the text, with {@link #VALUE} in place of each value
 * @param levels the log levels that the surrounding call names; empty if it names none
 * @param place the source file
 */
record LogTemplate(String text, Set<String> levels, String place) {

  /** Placeholder for a value that is known only at run time. */
  static final char VALUE = '\uFFFC';

  /** Shorter texts occur in any line by chance. */
  private static final int MIN_LETTERS = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d'-]+");

  /** Returns whether the text has enough letters to identify a log line. */
  boolean isMeaningful() {
    return text.chars().filter(Character::isLetter).count() >= MIN_LETTERS;
  }

  /** Returns a matcher of whole lines; each value is a group. */
  Matcher matcher(String line) {
    return pattern(text).matcher(line);
  }

  /** Returns the starts of this template, one ending after each word. */
  List<LogTemplate> starts() {
    List<LogTemplate> all = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      LogTemplate start = new LogTemplate(text.substring(0, word.end()), levels, place);
      if (start.isMeaningful()) {
        all.add(start);
      }
    }
    return all;
  }

  /** Returns how many words of a line this template contains, to find the nearest template. */
  long wordsSharedWith(String line) {
    Set<String> words =
        Set.copyOf(WORD.matcher(text).results().map(found -> found.group()).toList());
    return WORD.matcher(line).results().filter(found -> words.contains(found.group())).count();
  }

  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (String literal : text.split("(?=" + VALUE + ")|(?<=" + VALUE + ")", -1)) {
      regex.append(literal.equals(String.valueOf(VALUE)) ? "(.*)" : Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Override
  public String toString() {
    return text.replace(String.valueOf(VALUE), "…")
        + (levels.isEmpty() ? "" : " " + levels)
        + " in "
        + place;
  }
}
