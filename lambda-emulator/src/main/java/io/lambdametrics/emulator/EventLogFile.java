// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.internal.report.LoggedEntry;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * An event log: everything that happens in the environments of a run, one JSON object on each line.
 * {@link RunReport} reads it. Each line is written at once, so that the file can be read while the
 * run goes on.
 */
public final class EventLogFile implements AutoCloseable {

  private static final System.Logger logger = System.getLogger(EventLogFile.class.getName());

  private final Path path;
  private final PrintWriter file;
  private boolean closed;
  private boolean incomplete;

  private EventLogFile(Path path, PrintWriter file) {
    this.path = path;
    this.file = file;
  }

  /** Creates the file, or empties it. */
  public static EventLogFile create(Path path) throws IOException {
    // This writer replaces half a character, whereas that of Files fails then and ever after.
    Writer text = new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8);
    return new EventLogFile(path, new PrintWriter(new BufferedWriter(text)));
  }

  /**
   * Returns a listener for {@link LambdaEmulatorBuilder#listener}.
   *
   * @param number a number for the environment that no other environment of the run has
   */
  public Consumer<TimelineEntry> environment(int number) {
    return entry -> write(number, entry);
  }

  private void write(int environment, TimelineEntry entry) {
    String line = LoggedEntry.line(environment, entry);
    if (!append(line)) {
      logger.log(System.Logger.Level.WARNING, this::incomplete);
    }
  }

  /** Returns whether the file is complete, or was incomplete before. */
  private synchronized boolean append(String line) {
    if (closed || incomplete) {
      return true;
    }
    file.println(line);
    // Flushes as well: the file has to be complete if the emulator is stopped by Ctrl-C.
    incomplete = file.checkError();
    return !incomplete;
  }

  private String incomplete() {
    return "The event log is incomplete, because writing failed: " + path;
  }

  /**
   * Closes the file. What happens afterwards is not written, and further calls do nothing.
   *
   * @throws IOException if a line could not be written, for example because the disk is full
   */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    file.close();
    if (incomplete || file.checkError()) {
      throw new IOException(incomplete());
    }
  }
}
