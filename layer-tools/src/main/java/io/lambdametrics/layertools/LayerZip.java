// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;

/**
 * Zips an exploded layer, which Lambda unpacks into {@code /opt}. The same files give the same
 * bytes: entries are sorted, have one time, and have modes that do not depend on the umask of the
 * build. A symbolic link becomes the file that it points to.
 *
 * <p>The maven-assembly-plugin is no substitute: it cannot choose the compression level, and cannot
 * write times that are right in every time zone.
 *
 * <p>Arguments: the layer's folder; the zip; the time of its entries, such as 2026-11-22T00:00:00Z.
 */
public final class LayerZip {

  private static final int FOLDER = 040755;
  private static final int FILE = 0100644;
  private static final int EXECUTABLE = 0100755;

  /** The extra field with times in seconds since 1970 (Info-ZIP's "UT"). */
  private static final ZipShort UNIX_TIME = new ZipShort(0x5455);

  private static final byte MODIFICATION_TIME_ONLY = 1;

  private LayerZip() {}

  /** Writes the zip and prints its size. */
  public static void main(String[] args) throws IOException {
    Path zip = Path.of(args[1]);
    write(Path.of(args[0]), zip, Instant.parse(args[2]));
    System.out.printf("%s: %,d bytes%n", zip.getFileName(), Files.size(zip));
  }

  static void write(Path folder, Path zip, Instant time) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      out.setUseZip64(Zip64Mode.Never);
      for (Map.Entry<String, Path> file : files(folder).entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
        setTime(entry, time);
        entry.setUnixMode(mode(file.getValue()));
        out.putArchiveEntry(entry);
        if (!entry.isDirectory()) {
          Files.copy(file.getValue(), out);
        }
        out.closeArchiveEntry();
      }
    }
  }

  /** Returns the files and folders in a folder by their names in the zip. */
  private static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
        String name = folder.relativize(path).toString();
        files.put(Files.isDirectory(path) ? name + "/" : name, path);
      }
    }
    return files;
  }

  /**
   * Sets the zip's standard time, which has no zone, to the time in UTC, the zone in which Lambda
   * unpacks it, and adds a field with the instant for all other zones. The JVM rejects its cache if
   * the times of the jars differ.
   */
  private static void setTime(ZipArchiveEntry entry, Instant time) {
    // The library writes a zip's own time in the default zone.
    LocalDateTime inUtc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    entry.setTime(inUtc.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    // The library's own class for this field would set the entry's time, too.
    UnrecognizedExtraField exact = new UnrecognizedExtraField();
    exact.setHeaderId(UNIX_TIME);
    exact.setLocalFileDataData(
        ByteBuffer.allocate(5)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MODIFICATION_TIME_ONLY)
            .putInt((int) time.getEpochSecond())
            .array());
    entry.addExtraField(exact);
  }

  private static int mode(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return FOLDER;
    }
    boolean executable =
        Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    return executable ? EXECUTABLE : FILE;
  }
}
