// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Captures the log lines at INFO and above while it is open. It sees {@code java.util.logging}, to
 * which {@link System.Logger} writes by default.
 */
public final class LogCapture implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new LineHandler(lines);

  private LogCapture() {}

  /** Starts to capture. */
  public static LogCapture open() {
    LogCapture capture = new LogCapture();
    capture.root.addHandler(capture.handler);
    return capture;
  }

  /** Returns the lines so far, with stack traces. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
  }

  private static final class LineHandler extends Handler {

    private final List<String> lines;
    private final SimpleFormatter formatter = new SimpleFormatter();

    LineHandler(List<String> lines) {
      this.lines = lines;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
