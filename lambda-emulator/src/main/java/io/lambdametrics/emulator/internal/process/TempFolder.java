// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder that stands for {@code /tmp} in one environment. */
public final class TempFolder implements AutoCloseable {

  private static final System.Logger logger = System.getLogger(TempFolder.class.getName());

  private final Path path;

  public TempFolder() {
    try {
      path = Files.createTempDirectory("lambda-emulator-").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create a temporary folder", e);
    }
  }

  public Path path() {
    return path;
  }

  /** Deletes the content of the folder. */
  public void clear() {
    close();
    try {
      Files.createDirectory(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot recreate the temporary folder", e);
    }
  }

  /** Deletes the folder and its content. Does nothing if it is deleted already. */
  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try {
      Files.walkFileTree(path, new Deleter());
    } catch (IOException e) {
      logger.log(System.Logger.Level.WARNING, "Cannot delete " + path, e);
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
