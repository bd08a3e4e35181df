// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what an option asks for to its file, completely or not at all. */
final class OutputFile {

  /** Something that can be written to a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private OutputFile() {}

  /**
   * Writes the file. An existing file is replaced when the new one is complete.
   *
   * @throws IOException if that fails; the message is for the user
   */
  static void write(String option, Path file, Content content) throws IOException {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.getParent();
      boolean special = Files.exists(target) && !Files.isRegularFile(target);
      if (special || folder == null || !Files.isWritable(folder)) {
        content.writeTo(target);
      } else {
        replace(target, content);
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException(option + " " + file + ": cannot be written: " + reason(e), e);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    String name = target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = target.resolveSibling(name);
    try {
      content.writeTo(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String reason(Exception e) {
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
  }
}
