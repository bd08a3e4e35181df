// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.EventLogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The event log of a run: the file of {@code --events-out}, or a temporary one if only a report or
 * a summary is wanted, or none.
 */
final class EventLog implements AutoCloseable {

  private final Optional<Path> path;
  private final Optional<EventLogFile> file;
  private final boolean temporary;

  private EventLog(Optional<Path> path, boolean temporary) throws IOException {
    this.path = path;
    this.file = path.isEmpty() ? Optional.empty() : Optional.of(EventLogFile.create(path.get()));
    this.temporary = temporary;
  }

  /** Opens the log that a run needs. */
  static EventLog of(FileOptions files, RunOutputs outputs) throws IOException {
    Optional<Path> chosen = files.eventsOut();
    if (chosen.isPresent()) {
      return new EventLog(chosen, false);
    }
    return outputs.wanted()
        ? new EventLog(Optional.of(Files.createTempFile("lambda-emulator-", ".jsonl")), true)
        : new EventLog(Optional.empty(), false);
  }

  Optional<EventLogFile> file() {
    return file;
  }

  Optional<Path> path() {
    return path;
  }

  /** Closes the file, which is complete. */
  void closeFile() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }

  /** Closes the file, and deletes it if it is temporary. */
  @Override
  public void close() throws IOException {
    try {
      closeFile();
    } finally {
      if (temporary && path.isPresent()) {
        Files.deleteIfExists(path.get());
      }
    }
  }
}
