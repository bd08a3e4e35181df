// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.app.log.StdoutLoggerFinder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write-ahead log in the temporary folder. Its records survive the process, however that ends:
 * the operating system keeps what was written, and the execution environment keeps its temporary
 * folder through a reset. {@link JournalFiles} describes the files.
 *
 * <p>No method throws, and none blocks on a pipe or a link that the function may have put in the
 * place of a file. When a record cannot be written, for example because the disk is full, the files
 * are marked as invalid, because outdated records are worse than none; the next checkpoint tries
 * again. Deleted or replaced files are noticed with the next checkpoint, or with the first record a
 * second after the last check. If another process uses the folder, or after {@link #discard},
 * nothing is written.
 *
 * <p>Not thread-safe except {@link #writeLog} and {@link #failures}. Log lines are kept for {@link
 * #writeLog}, because the callers of the other methods hold a lock.
 */
public final class Journal {

  /** Size at which a checkpoint is due. */
  private static final int CHECKPOINT_SIZE = 256 * 1024;

  /** How often a record checks whether its file is in place, which is a system call. */
  private static final long CHECK_MILLIS = 1000;

  private final JournalFiles files;
  private final JournalProblems problems;

  /** When a record last checked whether its file is in place, in milliseconds since the epoch. */
  private long checkedAt;

  /** Whether nothing is written any more. */
  private boolean ended;

  /** Whether the files are invalid until the next checkpoint. */
  private boolean suspended;

  /** Whether the files were found missing, so that the next checkpoint must recreate them. */
  private boolean misplaced;

  /** Whether an earlier process left a journal that cannot be used. */
  private boolean earlierLost;

  /**
   * Creates a journal. No file is touched before the first record.
   *
   * @param path the folder, which is created if it is missing; one process can use it at a time
   */
  public Journal(Path path) {
    this(path, StdoutLoggerFinder.loggerOf(Journal.class));
  }

  /** Creates a journal that logs to this logger. */
  Journal(Path path, Logger logger) {
    this.files = new JournalFiles(path);
    this.problems = new JournalProblems(files.toString(), logger);
  }

  /** Returns the valid records of an earlier process. New records are appended to them. */
  List<JournalRecord> recover() {
    try {
      if (!files.folderExists() || !open()) {
        return List.of();
      }
      JournalFiles.Found found = files.read();
      if (!found.reliable()) {
        dropEarlier("is damaged or incomplete");
      }
      return found.records();
    } catch (IOException | RuntimeException | Error e) {
      // Errors, too: if memory is short now, later processes must not fail on the same records.
      suspend(e);
      earlierLost = files.wereUsed();
      return List.of();
    }
  }

  /** Opens the files; returns false, for good, if another process uses the folder. */
  private boolean open() throws IOException {
    return endUnless(files.open());
  }

  private boolean endUnless(boolean opened) {
    if (!opened) {
      ended = true;
      problems.usedByAnotherProcess();
    }
    return opened;
  }

  /** Returns whether an earlier process left records that cannot be used. */
  boolean isEarlierLost() {
    return earlierLost;
  }

  /** Drops the records from {@link #recover}, which turned out to be unusable. */
  void dropRecovered(Throwable reason) {
    dropEarlier("cannot be read (" + reason + ")");
  }

  private void dropEarlier(String reason) {
    earlierLost = true;
    problems.earlierJournalLost(reason);
    try {
      files.clear();
    } catch (IOException e) {
      suspend(e);
    }
  }

  /**
   * Appends a record.
   *
   * @param time when the event happened; stored to the millisecond
   */
  void append(JournalRecord.Kind kind, Instant time, byte[] content) {
    if (ended || suspended) {
      return;
    }
    try {
      if (!files.areOpen()) {
        if (!open()) {
          return;
        }
        files.clear();
      }
      files.append(kind, time, content);
      checkFileOccasionally(time.toEpochMilli());
    } catch (IOException | RuntimeException | Error e) {
      suspend(e);
    }
  }

  private void checkFileOccasionally(long now) {
    if (Math.abs(now - checkedAt) >= CHECK_MILLIS) {
      checkedAt = now;
      misplaced |= !files.isCurrentInPlace();
    }
  }

  /**
   * Replaces all records by a checkpoint. A kill leaves either the old records or the checkpoint.
   *
   * @param time when {@code pendingBatch} arrived, or else the time of the checkpoint
   * @param pendingBatch a telemetry batch that the checkpoint does not contain yet
   */
  void writeCheckpoint(byte[] checkpoint, Instant time, byte @Nullable [] pendingBatch) {
    if (ended) {
      return;
    }
    try {
      if (!ensureInPlace()) {
        return;
      }
      JournalRecord whole = new JournalRecord(JournalRecord.Kind.CHECKPOINT, time, checkpoint);
      files.replaceBy(
          pendingBatch == null
              ? List.of(whole)
              : List.of(
                  whole,
                  new JournalRecord(JournalRecord.Kind.TELEMETRY_BATCH, time, pendingBatch)));
      checkedAt = time.toEpochMilli();
      suspended = false;
      problems.checkpointWritten();
    } catch (IOException | RuntimeException | Error e) {
      suspend(e);
    }
  }

  /** Recreates the files if they are not at their paths any more. */
  private boolean ensureInPlace() throws IOException {
    if (files.areOpen()) {
      if (files.areInPlace()) {
        return true;
      }
      problems.wasDeleted();
    }
    misplaced = false;
    return endUnless(files.reopen());
  }

  /** Returns whether a checkpoint is due: the journal is large, or its files were deleted. */
  boolean isCheckpointDue() {
    return !ended && (files.length() > CHECKPOINT_SIZE || misplaced);
  }

  /** Checks whether all files are in place; if not, a checkpoint is due. */
  void checkFiles() {
    misplaced |= files.areOpen() && !files.areInPlace();
  }

  /** Returns whether nothing is written any more. */
  boolean isEnded() {
    return ended;
  }

  /** Returns whether nothing is written until the next checkpoint. */
  boolean isSuspended() {
    return suspended && !ended;
  }

  /** Invalidates the files until the next checkpoint, because a record could not be written. */
  void suspend(Throwable reason) {
    suspended = true;
    misplaced = false;
    boolean invalidated = files.invalidate();
    problems.cannotBeUsed(reason);
    if (!invalidated) {
      problems.cannotBeDeleted();
    }
  }

  /** Deletes the journal for good, because there is nothing to store. */
  void discard() {
    ended = true;
    if (!files.delete()) {
      problems.cannotBeDeleted();
    }
  }

  /** Returns how often something could not be stored or read. May be called by any thread. */
  long failures() {
    return problems.failures();
  }

  /** Adds to the number of failures. */
  void countFailures(int number) {
    problems.countFailures(number);
  }

  /** Keeps a line for {@link #writeLog}. */
  void log(Level level, String text) {
    problems.log(level, text);
  }

  /** Writes the lines that were kept. May be called by any thread that holds no lock. */
  void writeLog() {
    problems.writeLog();
  }
}
