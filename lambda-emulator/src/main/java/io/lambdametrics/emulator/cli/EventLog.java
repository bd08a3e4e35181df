// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.EventLogFile;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The event log of a run: the file of {@code --events-out}, or a temporary one if only a report or
 * a summary is wanted, or none. The file is created, or emptied, when the run begins and not
 * before, so that a wrong option leaves an older log as it is.
 */
final class EventLog implements AutoCloseable {

  private final Optional<Path> chosen;
  private final boolean wanted;
  private @Nullable Path path;
  private @Nullable EventLogFile file;

  EventLog(FileOptions files) {
    this.chosen = files.eventsOut();
    this.wanted = chosen.isPresent() || files.outputsWanted();
  }

  /** Returns a listener for an environment, unless no log is wanted. */
  Optional<Consumer<TimelineEntry>> listener(int environment) {
    return wanted
        ? Optional.of(entry -> opened().environment(environment).accept(entry))
        : Optional.empty();
  }

  /** Creates the file, if a log is wanted. */
  synchronized void open() throws IOException {
    if (!wanted || file != null) {
      return;
    }
    Path created =
        chosen.isPresent() ? chosen.get() : Files.createTempFile("lambda-emulator-", ".jsonl");
    // close() deletes a temporary file even if it cannot be opened.
    path = created;
    file = EventLogFile.create(created);
  }

  /** A call over HTTP may come before the run has begun. */
  private synchronized EventLogFile opened() {
    EventLogFile existing = file;
    if (existing != null) {
      return existing;
    }
    try {
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(file);
  }

  /** Returns the file, which {@link #open} has created. */
  synchronized Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** Closes the file, which is complete. */
  synchronized void closeFile() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Closes the file, and deletes it if it is temporary. */
  @Override
  public synchronized void close() throws IOException {
    try {
      closeFile();
    } finally {
      if (chosen.isEmpty() && path != null) {
        Files.deleteIfExists(path);
      }
    }
  }
}
