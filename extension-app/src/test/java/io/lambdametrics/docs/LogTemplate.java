package io.lambdametrics.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the sources that may become a log line, or a part of one.
 *
 * @param text the text, with {@link #VALUE} in place of each value
 * @param levels the levels that the call around it names; empty if it names none
 * @param place the source file
 */
record LogTemplate(String text, Set<String> levels, String place) {

  /** Stands for a value that is known only when the program runs. */
  static final char VALUE = '\uFFFC';

  /** Fewer letters are found in any line. */
  private static final int FEWEST_LETTERS = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d'-]+");

  boolean isMeaningful() {
    return text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
  }

  /** Matches whole lines; each value is a group. */
  Matcher matcher(String line) {
    return pattern(text).matcher(line);
  }

  /** Returns this format cut off behind each of its words. */
  List<LogTemplate> beginnings() {
    List<LogTemplate> all = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      LogTemplate beginning = new LogTemplate(text.substring(0, word.end()), levels, place);
      if (beginning.isMeaningful()) {
        all.add(beginning);
      }
    }
    return all;
  }

  /** Returns how many words of a line this format has; for finding the nearest one. */
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
