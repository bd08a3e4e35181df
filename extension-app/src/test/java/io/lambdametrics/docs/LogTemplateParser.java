// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the string literals of a Java source file and joins concatenations: {@code name + ": no " +
 * x} is one template with two values. It understands only the syntax that this task needs.
 */
final class LogTemplateParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+')"
              + "|(?<block>\"\"\".*?(?<!\\\\)\"\"\")"
              + "|(?<literal>\"(?:\\\\.|[^\"\\\\])*\")"
              + "|(?<level>Level\\.[A-Z]+)"
              + "|(?<operand>::|[\\w$@.\\[\\]]+)"
              + "|(?<other>\\+=|.)",
          Pattern.DOTALL);

  /** Values in templates: {@code {0}} of a MessageFormat, {@code %s} of a Formatter. */
  private static final Pattern VALUES = Pattern.compile("\\{\\d[^}]*}|%[-,+ 0#\\d.]*[a-zA-Z]");

  /** A text that contains the prefix of a log line. */
  private static final Pattern WHOLE_LINE =
      Pattern.compile("\\[lambda-metrics] (DEBUG|INFO|WARN|ERROR) (.*)", Pattern.DOTALL);

  /** The text between two parentheses, or outside all parentheses. */
  private static final class Scope {
    final Set<String> levels = new TreeSet<>();
    final boolean appends;
    StringBuilder text = new StringBuilder();
    boolean hasLiteral;
    boolean onLiteral;

    Scope(boolean appends) {
      this.appends = appends;
    }
  }

  private final String place;
  private final List<LogTemplate> found = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  private LogTemplateParser(String place) {
    this.place = place;
    scopes.push(new Scope(false));
  }

  /** Returns the meaningful templates of a source file. */
  static List<LogTemplate> of(String source, String place) {
    LogTemplateParser parser = new LogTemplateParser(place);
    Matcher token = TOKEN.matcher(source);
    String last = "";
    while (token.find()) {
      if (token.group("skip") == null) {
        parser.take(token, last);
        last = token.group();
      }
    }
    parser.end();
    return parser.found;
  }

  private void take(Matcher token, String last) {
    Scope scope = scopes.element();
    if (token.group("literal") != null || token.group("block") != null) {
      if (!last.startsWith("+")) {
        end();
      }
      scope.text.append(text(token.group()));
      scope.hasLiteral = true;
      scope.onLiteral = true;
    } else if (token.group("level") != null) {
      String level = token.group().substring("Level.".length());
      scope.levels.add(level.equals("WARNING") ? "WARN" : level);
    } else if (token.group("operand") != null) {
      operand(scope, token.group(), last);
    } else if (token.group().equals("(")) {
      scopes.push(new Scope(last.endsWith(".append")));
    } else if (token.group().equals(")")) {
      close();
    } else if (token.group().equals("+")) {
      scope.onLiteral = false;
    } else if (token.group().equals("+=")) {
      end();
      value(scope);
    } else {
      end();
    }
  }

  /** Adds a value, unless it is a method called on a literal, which keeps the literal's words. */
  private static void operand(Scope scope, String name, String last) {
    boolean method = name.startsWith(".");
    if (!(method && scope.onLiteral) && !name.endsWith(".append")) {
      if (!method && !last.equals("+")) {
        scope.text.setLength(scope.hasLiteral ? scope.text.length() : 0);
      }
      value(scope);
    }
    scope.onLiteral &= method;
  }

  private static void value(Scope scope) {
    int length = scope.text.length();
    if (length == 0 || scope.text.charAt(length - 1) != LogTemplate.VALUE) {
      scope.text.append(LogTemplate.VALUE);
    }
  }

  private void close() {
    Scope inner = scopes.element();
    if (scopes.size() > 1) {
      if (!inner.appends) {
        end();
      }
      scopes.pop();
      Scope outer = scopes.element();
      if (inner.appends) {
        outer.text.append(inner.text);
        outer.hasLiteral |= inner.hasLiteral;
      } else if (!outer.onLiteral) {
        value(outer);
      }
    }
  }

  /** Ends the current concatenation. */
  private void end() {
    Scope scope = scopes.element();
    if (scope.hasLiteral) {
      Set<String> levels =
          scopes.stream()
              .map(each -> each.levels)
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse(Set.of());
      Matcher whole = WHOLE_LINE.matcher(scope.text);
      LogTemplate template =
          whole.matches()
              ? new LogTemplate(whole.group(2), Set.of(whole.group(1)), place)
              : new LogTemplate(scope.text.toString(), Set.copyOf(levels), place);
      if (template.isMeaningful()) {
        found.add(template);
      }
    }
    scope.text = new StringBuilder();
    scope.hasLiteral = false;
    scope.onLiteral = false;
    if (scopes.size() == 1) {
      scope.levels.clear();
    }
  }

  private static String text(String literal) {
    boolean block = literal.startsWith("\"\"\"");
    String content =
        block
            ? literal.substring(3, literal.length() - 3).stripIndent()
            : literal.substring(1, literal.length() - 1);
    return VALUES
        .matcher(content.translateEscapes().replace("''", "'"))
        .replaceAll(String.valueOf(LogTemplate.VALUE));
  }
}
