package io.lambdametrics.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of records that outlives the process, however that ends: a kill cannot take back what the
 * operating system has been given, and an execution environment keeps its temporary folder through
 * a reset. One system call for each record; nothing is forced to the disk, which the environment
 * does not outlive either.
 *
 * <p>Never fails. Without a place to write, or where another process holds the folder, it says so
 * once and does nothing more; what it has written is deleted then, since an old state is worse than
 * none.
 *
 * <p>Not for use by several threads.
 */
final class Journal {

  /** What a record says. */
  enum Kind {
    /** Everything so far; the first record of every journal but an environment's first. */
    CHECKPOINT('C'),
    /** Telemetry, as it was delivered. */
    DELIVERY('D'),
    /** An invocation, by its request id. */
    INVOKED('I'),
    /** The next batch of the named backend is about to be sent. */
    SENDING('S'),
    /** The batch of the named backend arrived, or was given up. */
    SETTLED('T'),
    /** A failure ended the environment. */
    FAILED('F');

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    private static @Nullable Kind of(byte code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElse(null);
    }
  }

  /** One record. */
  static final class Entry {
    final Kind kind;
    final byte[] content;

    private Entry(Kind kind, byte[] content) {
      this.kind = kind;
      this.content = content;
    }
  }

  /** From so many bytes on, it is time for {@link #startAnew}. */
  private static final int LONG = 256 * 1024;

  private static final Logger logger = StdoutLoggerFinder.loggerOf(Journal.class);

  private final Path folder;

  /**
   * One is written while the other is whole. They are overwritten in turns, and neither renamed nor
   * cut: file systems such as ext4 take that for a reason to wait for the disk.
   */
  private final List<Path> paths;

  private final List<RandomAccessFile> files = new ArrayList<>();
  private @Nullable FileLock lock;

  /** How often it was started anew; stands in every record, and tells which file is written. */
  private int generation;

  private long length;
  private boolean givenUp;

  /**
   * Makes a journal. It does nothing but remember the folder: the first record makes the files.
   *
   * @param folder made where it is missing; for one process at a time
   */
  Journal(Path folder) {
    this.folder = folder;
    this.paths = List.of(folder.resolve("journal.0"), folder.resolve("journal.1"));
  }

  /** What an earlier process left, as far as it is whole; new records come behind that. */
  List<Entry> recover() {
    if (paths.stream().noneMatch(Files::exists)) {
      return List.of();
    }
    try {
      open();
      return givenUp ? List.of() : readLatest();
    } catch (IOException e) {
      giveUp(e);
      return List.of();
    }
  }

  private List<Entry> readLatest() throws IOException {
    Records first = new Records(Files.readAllBytes(paths.get(0)));
    Records second = new Records(Files.readAllBytes(paths.get(1)));
    Records latest = first.generation > second.generation ? first : second;
    generation = Math.max(0, latest.generation);
    length = latest.length;
    // Behind a record that is torn, there must be nothing that looks like one.
    file().setLength(length);
    file().seek(length);
    return latest.entries;
  }

  /** Adds a record. */
  void append(Kind kind, byte[] content) {
    if (givenUp) {
      return;
    }
    try {
      open();
      if (!givenUp) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        write(record, kind, content);
        write(record);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /**
   * Replaces everything by a checkpoint and what has come since: as a whole, or not at all.
   *
   * @param since a delivery of telemetry that the checkpoint does not have yet
   */
  void startAnew(byte[] checkpoint, byte @Nullable [] since) {
    if (givenUp) {
      return;
    }
    try {
      open();
      if (!givenUp) {
        generation++;
        length = 0;
        file().seek(0);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        write(record, Kind.CHECKPOINT, checkpoint);
        if (since != null) {
          write(record, Kind.DELIVERY, since);
        }
        write(record);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void write(ByteArrayOutputStream records) throws IOException {
    file().write(records.toByteArray());
    length += records.size();
  }

  /** Whether there is so much in it that a checkpoint is due. */
  boolean isLong() {
    return length > LONG;
  }

  /** Deletes it, for good: there is nothing to be kept. */
  void discard() {
    givenUp = true;
    try {
      for (RandomAccessFile file : files) {
        file.close();
      }
      if (lock != null) {
        for (Path path : paths) {
          Files.deleteIfExists(path);
        }
        lock.channel().close();
      }
    } catch (IOException e) {
      logger.log(Level.WARNING, "a later process may count again what is counted now", e);
    }
  }

  private void giveUp(IOException reason) {
    logger.log(Level.WARNING, "figures that are not sent will not outlive this process: " + reason);
    discard();
  }

  private void open() throws IOException {
    if (!files.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    lock = tryLock(folder.resolve("journal.lock"));
    if (lock == null) {
      logger.log(
          Level.WARNING,
          "figures that are not sent will not outlive this process: another one holds {0}",
          folder);
      givenUp = true;
      return;
    }
    for (Path path : paths) {
      files.add(new RandomAccessFile(path.toFile(), "rw"));
    }
  }

  private RandomAccessFile file() {
    return files.get(generation % 2);
  }

  /** The lock, which the system takes back when the process ends; {@code null} if it is taken. */
  private static @Nullable FileLock tryLock(Path path) throws IOException {
    RandomAccessFile held = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = null;
    try {
      lock = held.getChannel().tryLock();
    } catch (OverlappingFileLockException ours) {
      logger.log(Level.DEBUG, "locked by this process already");
    } finally {
      if (lock == null) {
        held.close();
      }
    }
    return lock;
  }

  private void write(ByteArrayOutputStream to, Kind kind, byte[] content) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeByte(kind.code);
    out.writeInt(generation);
    out.writeInt(content.length);
    out.writeInt(checksum(kind.code, generation, content));
    out.write(content);
  }

  private static int checksum(byte code, int generation, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(code);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      checksum.update(generation >>> shift);
    }
    checksum.update(content);
    return (int) checksum.getValue();
  }

  /** The whole records at the beginning of a file, those of the same generation as the first. */
  private static final class Records {

    private static final int HEAD = 1 + 3 * Integer.BYTES;

    final List<Entry> entries = new ArrayList<>();

    /** -1 where there is no record. */
    int generation = -1;

    long length;

    Records(byte[] bytes) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      Entry entry = read(in);
      while (entry != null) {
        entries.add(entry);
        length = (long) bytes.length - in.available();
        entry = read(in);
      }
    }

    /** The next record; {@code null} where there is none, or none that is whole. */
    private @Nullable Entry read(DataInputStream in) throws IOException {
      if (in.available() < HEAD) {
        return null;
      }
      byte code = in.readByte();
      int written = in.readInt();
      int size = in.readInt();
      int checksum = in.readInt();
      Kind kind = Kind.of(code);
      boolean fits = size >= 0 && size <= in.available();
      if (kind == null || !fits || (!entries.isEmpty() && written != generation)) {
        return null;
      }
      byte[] content = in.readNBytes(size);
      if (checksum(code, written, content) != checksum) {
        return null;
      }
      generation = written;
      return new Entry(kind, content);
    }
  }
}
