import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips an exploded layer, as Lambda unpacks it into {@code /opt}. The same files give the same bytes: sorted,
 * of one time, and with one of two modes, whatever the umask of the build was. Links become the files that
 * they lead to. Run by Maven as a single source file.
 *
 * <p>Arguments: the layer's folder, the zip, and the time of its entries, such as 2026-11-22T00:00:00Z. Java's own
 * zip streams cannot write a file's mode, so it is put into the directory at the end of the zip afterwards.
 */
public final class ZipLayer {

  /** As a Unix system keeps them: a folder, a file, and a file that may be executed. */
  private static final int FOLDER = 040755;

  private static final int FILE = 0100644;
  private static final int EXECUTABLE = 0100755;

  /** What begins an entry of the directory, and where in it the fields lie that matter here. */
  private static final int DIRECTORY_ENTRY = 0x02014b50;

  private static final int MADE_BY = 5;
  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;
  private static final int COMMENT_LENGTH = 32;
  private static final int EXTERNAL_ATTRIBUTES = 38;
  private static final int ENTRY_LENGTH = 46;
  private static final int UNIX = 3;

  /** An extra field with the time of the last change, in seconds since 1970 (Info-ZIP's "UT"). */
  private static final int UNIX_TIME = 0x5455;

  /** From the end of a zip without comment: the directory's end marker, and its field with the start. */
  private static final int END_LENGTH = 22;

  private static final int DIRECTORY_START = 16;

  private ZipLayer() {}

  public static void main(String[] args) throws IOException {
    Path layer = Path.of(args[0]);
    Path zip = Path.of(args[1]);
    Instant time = Instant.parse(args[2]);
    SortedMap<String, Path> files = files(layer);
    write(files, time, zip);
    setModes(files, zip);
    System.out.printf("%s: %d bytes%n", zip.getFileName(), Files.size(zip));
  }

  /** The files and folders below a folder, by their names in the zip. */
  private static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !path.equals(folder))
          .forEach(
              path -> {
                String name = folder.relativize(path).toString();
                files.put(Files.isDirectory(path) ? name + "/" : name, path);
              });
    }
    return files;
  }

  private static void write(SortedMap<String, Path> files, Instant time, Path zip)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, Path> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        setTime(entry, time);
        entries.putNextEntry(entry);
        if (!entry.isDirectory()) {
          Files.copy(file.getValue(), entries);
        }
        entries.closeEntry();
      }
    }
  }

  /**
   * A zip's own times have no zone, and are written here as those of UTC, where Lambda unpacks them. Wherever else
   * a zip is unpacked the extra field gives the same instant: a Java runtime's cache goes by the time of the jars.
   */
  private static void setTime(ZipEntry entry, Instant time) {
    entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    byte modificationTimeOnly = 1;
    entry.setExtra(
        ByteBuffer.allocate(9)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) UNIX_TIME)
            .putShort((short) 5)
            .put(modificationTimeOnly)
            .putInt((int) time.getEpochSecond())
            .array());
  }

  /** The directory has the entries in the order in which they were written. */
  private static void setModes(SortedMap<String, Path> files, Path zip) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    int at = number(bytes, bytes.length - END_LENGTH + DIRECTORY_START, 4);
    for (Path file : files.values()) {
      if (number(bytes, at, 4) != DIRECTORY_ENTRY) {
        throw new IOException("no entry of the directory at byte " + at + " of " + zip);
      }
      bytes[at + MADE_BY] = UNIX;
      int mode = mode(file);
      bytes[at + EXTERNAL_ATTRIBUTES + 2] = (byte) mode;
      bytes[at + EXTERNAL_ATTRIBUTES + 3] = (byte) (mode >>> 8);
      at +=
          ENTRY_LENGTH
              + number(bytes, at + NAME_LENGTH, 2)
              + number(bytes, at + EXTRA_LENGTH, 2)
              + number(bytes, at + COMMENT_LENGTH, 2);
    }
    Files.write(zip, bytes);
  }

  private static int mode(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return FOLDER;
    }
    boolean executable =
        Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    return executable ? EXECUTABLE : FILE;
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | bytes[at + i] & 0xff;
    }
    return number;
  }
}
