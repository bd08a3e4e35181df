// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Records log lines, each with its level: {@code WARNING text: exception}. */
public class RecordingLogger implements System.Logger {

  public final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level minLevel;

  /** Records lines of level INFO and above. */
  public RecordingLogger() {
    this(Level.INFO);
  }

  /** Records lines of this level and above. */
  public RecordingLogger(Level minLevel) {
    this.minLevel = minLevel;
  }

  @Override
  public String getName() {
    return "recording";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level.compareTo(minLevel) >= 0;
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      lines.add(level + " " + message + (thrown == null ? "" : ": " + thrown));
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... params) {
    boolean plain = format == null || params == null || params.length == 0;
    log(level, bundle, plain ? format : MessageFormat.format(format, params), (Throwable) null);
  }
}
