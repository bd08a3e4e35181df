// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two files of the journal. Records are appended to the one in use. A checkpoint goes into the
 * other one; when it is whole, the first file is marked as superseded, in place, which needs no
 * room on the disk. So a kill at any instant leaves one valid file. If the newer file is damaged or
 * deleted, the mark keeps the next process from continuing with the older file, which would send
 * again what was sent since.
 *
 * <p>The files are neither renamed nor truncated in normal use: file systems such as ext4 wait for
 * the disk then. Nothing is forced to the disk, because the execution environment does not survive
 * the machine.
 *
 * <p>Not thread-safe.
 */
final class JournalFiles {

  private static final byte[] NO_CONTENT = new byte[0];

  private final PrivateFolder folder;

  /** The two files; empty until they are opened. */
  private final List<PrivateFile> files = new ArrayList<>();

  /** The number of checkpoints, which is part of every record and decides which file is in use. */
  private int generation;

  private long length;

  /** Creates an object that does nothing until a method opens the files. */
  JournalFiles(Path path) {
    this.folder = new PrivateFolder(path);
  }

  /** Returns whether there is anything at the folder's path. */
  boolean folderExists() throws IOException {
    return folder.exists();
  }

  /** Returns whether an earlier process used the folder. */
  boolean wereUsed() {
    return folder.wasUsed();
  }

  boolean areOpen() {
    return !files.isEmpty();
  }

  /** Returns the size of the records in the file in use. */
  long length() {
    return length;
  }

  /**
   * Opens the files, which must not be open, and creates them where they are missing.
   *
   * @return false if another process uses the folder
   */
  boolean open() throws IOException {
    if (!folder.lock()) {
      return false;
    }
    PrivateFile first = folder.open("journal.0");
    PrivateFile second;
    try {
      second = folder.open("journal.1");
    } catch (IOException | RuntimeException e) {
      first.close();
      throw e;
    }
    files.add(first);
    files.add(second);
    return true;
  }

  /**
   * Reads the records that an earlier process left, and continues behind them.
   *
   * @return {@code Found} with the records, or with none if they cannot be relied on
   */
  Found read() throws IOException {
    JournalFileReader first = new JournalFileReader(files.get(0));
    JournalFileReader second = new JournalFileReader(files.get(1));
    JournalFileReader latest = first.generation > second.generation ? first : second;
    int supersededBy = Math.max(first.supersededBy, second.supersededBy);
    boolean reliable =
        latest.generation == JournalFileReader.NO_GENERATION
            ? supersededBy == JournalFileReader.NO_GENERATION
                && !first.damaged
                && !second.damaged
                && !isAnyMissing()
            : supersededBy <= latest.generation && !latest.damaged;
    if (!reliable) {
      return new Found(false, List.of());
    }
    generation = Math.max(0, latest.generation);
    length = latest.length;
    // No record may seem to follow behind an incomplete one.
    current().truncate(length);
    return new Found(true, latest.records);
  }

  /** Returns whether a file is missing that an earlier process created. */
  private boolean isAnyMissing() {
    boolean missing = false;
    for (PrivateFile file : files) {
      missing |= !file.existed;
    }
    return missing && folder.wasUsed();
  }

  /** Deletes the content of both files. */
  void clear() throws IOException {
    for (PrivateFile file : files) {
      if (file.size() > 0) {
        file.truncate(0);
      }
    }
    generation = 0;
    length = 0;
  }

  /** Appends a record by one system call. */
  void append(JournalRecord.Kind kind, Instant time, byte[] content) throws IOException {
    byte[] record = JournalRecord.encode(kind, generation, time, content);
    current().write(record);
    length += record.length;
  }

  /** Replaces everything by these records, which get a new generation. */
  void replaceBy(List<JournalRecord> records) throws IOException {
    generation++;
    byte[] bytes = NO_CONTENT;
    for (JournalRecord record : records) {
      bytes =
          joined(bytes, JournalRecord.encode(record.kind, generation, record.time, record.content));
    }
    current().overwrite(bytes);
    length = bytes.length;
    supersede(files.get((generation + 1) % 2), generation);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    if (first.length == 0) {
      return second;
    }
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void supersede(PrivateFile file, int by) throws IOException {
    if (file.size() > 0) {
      file.overwrite(
          JournalRecord.encode(JournalRecord.Kind.SUPERSEDED, by, Instant.EPOCH, NO_CONTENT));
    }
  }

  /** Returns whether the file in use is still at its path; one system call. */
  boolean isCurrentInPlace() {
    return current().isInPlace();
  }

  /** Returns whether all files are still at their paths. */
  boolean areInPlace() {
    boolean inPlace = folder.isInPlace();
    for (PrivateFile file : files) {
      inPlace &= file.isInPlace();
    }
    return inPlace;
  }

  /**
   * Closes the files and opens those that are at their paths now, or creates them.
   *
   * @return false if another process uses the folder
   */
  boolean reopen() throws IOException {
    close();
    folder.unlock();
    if (!open()) {
      return false;
    }
    int last = generation;
    clear();
    generation = last;
    return true;
  }

  /**
   * Makes the content of both files invalid: by a mark, which needs no room, or by truncation or
   * deletion where that fails.
   *
   * @return false if a file keeps its content
   */
  boolean invalidate() {
    length = 0;
    boolean invalid = true;
    for (PrivateFile file : files) {
      invalid &= invalidate(file);
    }
    return invalid;
  }

  private boolean invalidate(PrivateFile file) {
    try {
      supersede(file, generation + 1);
      return true;
    } catch (IOException | RuntimeException e) {
      try {
        file.truncate(0);
        return true;
      } catch (IOException | RuntimeException stillThere) {
        return delete(file);
      }
    }
  }

  /**
   * Deletes and closes the files, and gives the folder back.
   *
   * @return false if a file could not be deleted
   */
  boolean delete() {
    length = 0;
    boolean deleted = true;
    for (PrivateFile file : files) {
      deleted &= delete(file);
    }
    try {
      close();
      folder.unlockAndDelete();
    } catch (IOException e) {
      return false;
    }
    return deleted;
  }

  private static boolean delete(PrivateFile file) {
    try {
      if (file.isInPlace()) {
        file.delete();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void close() throws IOException {
    List<PrivateFile> open = List.copyOf(files);
    files.clear();
    for (PrivateFile file : open) {
      file.close();
    }
  }

  private PrivateFile current() {
    return files.get(generation % 2);
  }

  /** Returns the path of the folder. */
  @Override
  public String toString() {
    return folder.toString();
  }

  /**
   * The records that an earlier process left.
   *
   * @param reliable false if something is missing or damaged
   * @param records the records; none if they are not reliable
   */
  record Found(boolean reliable, List<JournalRecord> records) {}
}
