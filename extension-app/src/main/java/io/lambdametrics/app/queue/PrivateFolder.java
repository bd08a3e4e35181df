// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the temporary folder that only this user can read, and that only one process uses at
 * a time.
 *
 * <p>Not thread-safe.
 */
final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final String OWNER = "unix:uid";

  private final Path path;
  private @Nullable PrivateFile lockFile;

  /** Creates an object that does nothing until a method is called. */
  PrivateFolder(Path path) {
    this.path = path;
  }

  /** Returns whether there is anything at the path, folder or not. */
  boolean exists() throws IOException {
    return PrivateFile.attributes(path) != null;
  }

  /**
   * Creates the folder if it is missing, and locks it until the process ends.
   *
   * @return false if another process has locked it
   * @throws IOException if the path cannot be such a folder
   */
  boolean lock() throws IOException {
    create();
    PrivateFile file = PrivateFile.open(path.resolve("journal.lock"));
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } finally {
      if (lock == null) {
        file.close();
      }
    }
    lockFile = lock == null ? null : file;
    return lock != null;
  }

  /** Opens a file in the folder, which must be locked. */
  PrivateFile open(String name) throws IOException {
    return PrivateFile.open(path.resolve(name));
  }

  /** Returns whether an earlier process had locked the folder. */
  boolean wasUsed() {
    return lockFile != null && lockFile.existed;
  }

  /** Returns whether the lock file is still at its path; one system call. */
  boolean isInPlace() {
    return lockFile != null && lockFile.isInPlace();
  }

  /** Unlocks the folder. */
  void unlock() throws IOException {
    if (lockFile != null) {
      lockFile.close();
      lockFile = null;
    }
  }

  /** Unlocks the folder and deletes the lock file. */
  void unlockAndDelete() throws IOException {
    if (lockFile != null) {
      lockFile.delete();
      unlock();
    }
  }

  private void create() throws IOException {
    FileAttribute<Set<PosixFilePermission>> mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    try {
      Files.createDirectory(path, mode);
    } catch (FileAlreadyExistsException existing) {
      check();
    } catch (NoSuchFileException noTemporaryFolder) {
      Path parent = path.toAbsolutePath().getParent();
      Files.createDirectories(Objects.requireNonNull(parent));
      Files.createDirectory(path, mode);
    }
  }

  /** Checks a folder that exists: in a shared temporary folder, anybody can create it. */
  private void check() throws IOException {
    BasicFileAttributes found = PrivateFile.attributes(path);
    if (found == null || !found.isDirectory()) {
      throw new IOException(path + " is not a folder");
    }
    // Fails if the folder belongs to another user, unless this process runs as root.
    Files.setPosixFilePermissions(path, OWNER_ONLY);
    Path ownProcess = Path.of("/proc/self");
    if (Files.exists(ownProcess) && !owner(path).equals(owner(ownProcess.toRealPath()))) {
      throw new IOException(path + " belongs to another user");
    }
  }

  private static Object owner(Path path) throws IOException {
    return Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
