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
 * Our folder in the temporary folder: for this user alone, and for one process at a time.
 *
 * <p>Not for use by several threads.
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

  PrivateFolder(Path path) {
    this.path = path;
  }

  /** Whether there is anything of this name, whatever it is. */
  boolean exists() throws IOException {
    return PrivateFile.attributes(path) != null;
  }

  /**
   * Makes the folder where it is missing, and locks it until the process ends.
   *
   * @return false if another process has locked it
   * @throws IOException if there is no such folder to be had
   */
  boolean take() throws IOException {
    make();
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

  /** Opens a file in the folder, which has to be taken. */
  PrivateFile open(String name) throws IOException {
    return PrivateFile.open(path.resolve(name));
  }

  /** Whether the folder was locked by an earlier process. */
  boolean wasUsed() {
    return lockFile != null && lockFile.existed;
  }

  /** Whether nobody has replaced the lock; one system call. */
  boolean isInPlace() {
    return lockFile != null && lockFile.isInPlace();
  }

  /** Gives the lock back. */
  void release() throws IOException {
    if (lockFile != null) {
      lockFile.close();
      lockFile = null;
    }
  }

  /** Gives the lock back and deletes its file. */
  void releaseAndDelete() throws IOException {
    if (lockFile != null) {
      lockFile.delete();
      release();
    }
  }

  private void make() throws IOException {
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

  /** Anybody may have made the folder in a temporary folder that several users share. */
  private void check() throws IOException {
    BasicFileAttributes found = PrivateFile.attributes(path);
    if (found == null || !found.isDirectory()) {
      throw new IOException(path + " is not a folder");
    }
    // Fails where the folder is somebody else's, unless this process is root's.
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
