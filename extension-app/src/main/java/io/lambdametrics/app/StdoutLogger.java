package io.lambdametrics.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes each message as one line, since Lambda makes a log record of each line: {@code
 * [lambda-metrics] WARN …}. A stack trace follows only an ERROR, which is a bug; else the exception
 * is named in the line.
 */
final class StdoutLogger implements System.Logger {

  private final String name;
  private final PrintStream out;
  private final Predicate<Level> wanted;

  StdoutLogger(String name, PrintStream out, Predicate<Level> wanted) {
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
    StringBuilder line = new StringBuilder("[lambda-metrics] ").append(nameOf(level)).append(' ');
    line.append(oneLine(String.valueOf(message)));
    if (thrown != null) {
      line.append(": ").append(oneLine(thrown.toString()));
      if (level == Level.ERROR) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        line.append(System.lineSeparator()).append(trace.toString().strip());
      }
    }
    out.println(line);
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
    boolean plain = format == null || params == null || params.length == 0;
    log(level, bundle, plain ? format : MessageFormat.format(format, params), (Throwable) null);
  }

  private static String nameOf(Level level) {
    return level == Level.WARNING ? "WARN" : level.getName();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\R+", " | ");
  }
}
