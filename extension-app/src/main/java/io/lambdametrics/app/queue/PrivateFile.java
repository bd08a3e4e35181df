// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regular file that only this user can read. The function may delete or replace any file in the
 * temporary folder, so this object remembers the identity of its file.
 *
 * <p>It uses {@link RandomAccessFile}, because an interrupt of a pusher would close a {@code
 * FileChannel}. A {@code RandomAccessFile} follows links and opens pipes, so the path is checked
 * before and after it is opened.
 *
 * <p>Not thread-safe.
 */
final class PrivateFile implements Closeable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Whether the file existed, so that it may have content. */
  final boolean existed;

  private final Path path;
  private final RandomAccessFile file;

  /** The device and inode number of the file. */
  private final Object key;

  private PrivateFile(Path path, RandomAccessFile file, Object key, boolean existed) {
    this.path = path;
    this.file = file;
    this.key = key;
    this.existed = existed;
  }

  /**
   * Opens a file for reading and writing, and creates it if it is missing. A link, a pipe, a device
   * or an empty folder at this path is deleted first.
   *
   * @throws IOException if the file can be neither opened nor created
   */
  static PrivateFile open(Path path) throws IOException {
    BasicFileAttributes found = attributes(path);
    boolean existed = found != null && found.isRegularFile();
    if (found != null && !existed) {
      Files.delete(path);
    }
    if (existed) {
      // Fails if the file belongs to another user.
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    } else {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      found = attributes(path);
    }
    Object key = found == null ? null : found.fileKey();
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    if (key == null || !isAt(path, key)) {
      file.close();
      throw new IOException(path + " was replaced while it was being opened");
    }
    return new PrivateFile(path, file, key, existed);
  }

  /** Returns the attributes of a path, without following links; {@code null} if it is unused. */
  static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Returns whether this file is still the one at its path; one system call. */
  boolean isInPlace() {
    return isAt(path, key);
  }

  private static boolean isAt(Path path, Object key) {
    try {
      BasicFileAttributes now = attributes(path);
      return now != null && now.isRegularFile() && key.equals(now.fileKey());
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the size in bytes. */
  long size() throws IOException {
    return file.length();
  }

  /** Writes at the position where the last read or write ended. */
  void write(byte[] bytes) throws IOException {
    file.write(bytes);
  }

  /** Writes from the start of the file. The content behind these bytes stays. */
  void overwrite(byte[] bytes) throws IOException {
    file.seek(0);
    file.write(bytes);
  }

  /** Truncates the file. The next write appends to it. */
  void truncate(long length) throws IOException {
    file.setLength(length);
    file.seek(length);
  }

  /**
   * Reads from a position in the file.
   *
   * @return the number of bytes that were read, at most the array's length
   */
  int read(byte[] into, long position) throws IOException {
    file.seek(position);
    int length = 0;
    int read = file.read(into, 0, into.length);
    while (read > 0) {
      length += read;
      read = length == into.length ? 0 : file.read(into, length, into.length - length);
    }
    return length;
  }

  /**
   * Locks the file; the system unlocks it when the process ends.
   *
   * @return {@code null} if another process has locked it
   */
  @Nullable FileLock tryLock() throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Deletes the file, or whatever is at its path now. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
