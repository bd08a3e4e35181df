package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.internal.report.LoggedEntry;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes timelines to a file, one JSON object for each entry. */
final class TimelineFile implements AutoCloseable {

  private final PrintWriter file;

  TimelineFile(Path path) throws IOException {
    file = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
  }

  /** Returns a listener for one environment. */
  Consumer<TimelineEntry> environment(int number) {
    return entry -> write(number, entry);
  }

  private synchronized void write(int environment, TimelineEntry entry) {
    file.println(LoggedEntry.line(environment, entry));
    // The file has to be complete if the emulator is stopped by Ctrl-C.
    file.flush();
  }

  @Override
  public synchronized void close() {
    file.close();
  }
}
