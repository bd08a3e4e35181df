package io.lambdametrics.app.log;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps what is logged at INFO and above, each line with its level. */
public class RecordingLogger implements System.Logger {

  public final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public String getName() {
    return "recording";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level.compareTo(Level.INFO) >= 0;
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
