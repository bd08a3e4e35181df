// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log line that a documentation page quotes in backticks or a code block. It starts with a level,
 * or with {@code [lambda-metrics]} and a level.
 *
 * @param level the level, such as {@code WARN}
 * @param text the rest; values are examples, or {@code …}, {@code <backend>}, {@code NAME}
 * @param place the page and its line number
 */
record QuotedLogLine(String level, String text, String place) {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern LINE =
      Pattern.compile("(?:\\[lambda-metrics] )?(DEBUG|INFO|WARN|ERROR) (.+)");
  private static final Pattern WORDS = Pattern.compile("\\b\\p{Ll}{2,}\\b");

  /** Finds the log lines of a page, except those that consist only of placeholders. */
  static List<QuotedLogLine> of(String page, String name) {
    List<QuotedLogLine> all = new ArrayList<>();
    boolean code = false;
    int number = 0;
    for (String line : page.lines().toList()) {
      number++;
      if (line.strip().startsWith("```")) {
        code = !code;
      } else if (code) {
        add(line.strip(), name + ":" + number, all);
      } else {
        Matcher quoted = QUOTED.matcher(line);
        while (quoted.find()) {
          add(quoted.group(1), name + ":" + number, all);
        }
      }
    }
    return all;
  }

  private static void add(String text, String place, List<QuotedLogLine> all) {
    Matcher line = LINE.matcher(text);
    if (line.matches() && words(line.group(2)) >= 2) {
      all.add(new QuotedLogLine(line.group(1), line.group(2), place));
    }
  }

  /** Returns whether a template produces this line, with values from other templates. */
  boolean isProducedBy(List<LogTemplate> templates) {
    return templates.stream()
        .filter(template -> template.levels().isEmpty() || template.levels().contains(level))
        .anyMatch(template -> isProducedBy(template, templates));
  }

  private boolean isProducedBy(LogTemplate template, List<LogTemplate> templates) {
    if (text.endsWith("…")) {
      String cut = text.replaceFirst("[\\s:;,]*…$", "");
      if (template.starts().stream().anyMatch(start -> start.matcher(cut).matches())) {
        return true;
      }
    }
    Matcher matcher = template.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      QuotedLogLine value = new QuotedLogLine(level, matcher.group(i).strip(), place);
      if (words(value.text) > 3 && !value.isProducedBy(templates)) {
        return false;
      }
    }
    return true;
  }

  private static long words(String text) {
    return WORDS.matcher(text).results().count();
  }

  @Override
  public String toString() {
    return place + ": " + level + " " + text;
  }
}
