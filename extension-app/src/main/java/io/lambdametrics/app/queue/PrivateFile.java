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
 * A regular file under a name of ours, for this user alone. The function may delete or replace
 * whatever it finds in the temporary folder, so the file remembers which one it is.
 *
 * <p>It uses {@link RandomAccessFile}, since an interrupt of a pusher would close a {@code
 * FileChannel}. That follows links and opens pipes, hence the checks before and after it.
 *
 * <p>Not for use by several threads.
 */
final class PrivateFile implements Closeable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Whether there was a regular file of this name, and with it perhaps something to read. */
  final boolean existed;

  private final Path path;
  private final RandomAccessFile file;

  /** The device and the number of the file. */
  private final Object key;

  private PrivateFile(Path path, RandomAccessFile file, Object key, boolean existed) {
    this.path = path;
    this.file = file;
    this.key = key;
    this.existed = existed;
  }

  /**
   * Opens a file to read and write it, and makes it where it is missing. A link, a pipe, a device
   * or an empty folder of this name is deleted first.
   *
   * @throws IOException if there is no such file to be had
   */
  static PrivateFile open(Path path) throws IOException {
    BasicFileAttributes found = attributes(path);
    boolean existed = found != null && found.isRegularFile();
    if (found != null && !existed) {
      Files.delete(path);
    }
    if (existed) {
      // Fails where the file is somebody else's.
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    } else {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      found = attributes(path);
    }
    Object key = found == null ? null : found.fileKey();
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    if (key == null || !isAt(path, key)) {
      file.close();
      throw new IOException(path + " was replaced while it was opened");
    }
    return new PrivateFile(path, file, key, existed);
  }

  /** What is under a name, links not followed; {@code null} if there is nothing. */
  static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether this file is still the one that its name leads to; one system call. */
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

  long size() throws IOException {
    return file.length();
  }

  /** Writes where the last read or write ended. */
  void write(byte[] bytes) throws IOException {
    file.write(bytes);
  }

  /** Writes from the start of the file; what is behind that stays. */
  void overwrite(byte[] bytes) throws IOException {
    file.seek(0);
    file.write(bytes);
  }

  /** Cuts the file; what is written next comes behind what is left. */
  void cut(long length) throws IOException {
    file.setLength(length);
    file.seek(length);
  }

  /**
   * Reads from a place in the file.
   *
   * @return how many bytes were there, at most the array's length
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

  /** The lock, which the system takes back when the process ends; {@code null} if it is taken. */
  @Nullable FileLock tryLock() throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Deletes the file, or what has taken its place. */
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
