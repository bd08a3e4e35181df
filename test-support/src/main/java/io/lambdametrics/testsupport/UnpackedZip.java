// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Unpacks a zip with the modes of its files, which {@code java.util.zip} cannot read. */
public final class UnpackedZip {

  private UnpackedZip() {}

  /** Returns the modes, such as {@code rwxr-xr-x}, by path in the zip. */
  public static SortedMap<String, String> modes(Path zip) throws IOException {
    SortedMap<String, String> modes = new TreeMap<>();
    try (FileSystem files = open(zip);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.filter(path -> path.getNameCount() > 0).toList()) {
        modes.put(
            file.toString().substring(1),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return modes;
  }

  /** Unpacks a zip with modes and times. */
  public static void into(Path folder, Path zip) throws IOException {
    try (FileSystem files = open(zip);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.filter(path -> path.getNameCount() > 0).toList()) {
        Path copy = folder.resolve(file.toString().substring(1));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
      }
    }
  }

  private static FileSystem open(Path zip) throws IOException {
    return FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
  }
}
