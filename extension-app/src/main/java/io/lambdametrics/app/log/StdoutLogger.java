// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Formats each message as one line, {@code [lambda-metrics] WARN …}, because Lambda makes a log
 * record of each line. An exception is named in the line; only an ERROR, which is a bug, has a
 * stack trace. Characters that control a terminal or change the direction of text are replaced,
 * because a message can contain a server's response.
 *
 * <p>Thread-safe if the receiver of the lines is.
 */
final class StdoutLogger implements System.Logger {

  private final String name;
  private final Consumer<String> out;
  private final Predicate<Level> wanted;

  /**
   * Creates a logger.
   *
   * @param out receives each line, without its line break; must be quick and must not throw
   * @param wanted the levels to write
   */
  StdoutLogger(String name, Consumer<String> out, Predicate<Level> wanted) {
    this.name = name;
    this.out = out;
    this.wanted = wanted;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return wanted.test(level);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (!isLoggable(level)) {
      return;
    }
    try {
      out.accept(line(level, message, thrown));
    } catch (RuntimeException | Error lostLine) {
      // For example, memory is exhausted or an exception's message throws. Callers must not fail.
      return;
    }
  }

  private static String line(Level level, @Nullable String message, @Nullable Throwable thrown) {
    StringBuilder line = new StringBuilder("[lambda-metrics] ").append(nameOf(level)).append(' ');
    line.append(oneLine(String.valueOf(message)));
    if (thrown != null) {
      line.append(": ").append(oneLine(thrown.toString()));
      if (level == Level.ERROR) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        line.append(System.lineSeparator()).append(printable(trace.toString().strip()));
      }
    }
    return line.toString();
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... params) {
    if (!isLoggable(level)) {
      return;
    }
    String message;
    try {
      message = formatted(format, params);
    } catch (RuntimeException | Error lostLine) {
      // For example, memory is exhausted or a parameter's text throws. Callers must not fail.
      return;
    }
    log(level, bundle, message, (Throwable) null);
  }

  private static @Nullable String formatted(
      @Nullable String format, @Nullable Object @Nullable [] params) {
    if (format == null || params == null || params.length == 0) {
      return format;
    }
    try {
      return MessageFormat.format(format, params);
    } catch (IllegalArgumentException notAFormat) {
      return format;
    }
  }

  private static String nameOf(Level level) {
    return level == Level.WARNING ? "WARN" : level.getName();
  }

  private static String oneLine(String text) {
    return printable(text.strip().replaceAll("\\R+", " | "));
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isControl(character)) {
        printable.setCharAt(i, '?');
      }
    }
    return printable.toString();
  }

  /**
   * Returns whether a character is a C0 control except tab and line break, a C1 control, or a mark,
   * embedding, override or isolate of bidirectional text.
   */
  private static boolean isControl(char character) {
    return (Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0)
        || character == '\u061C'
        || (character >= '\u200E' && character <= '\u200F')
        || (character >= '\u202A' && character <= '\u202E')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
