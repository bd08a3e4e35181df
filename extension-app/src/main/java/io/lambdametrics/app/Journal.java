package io.lambdametrics.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    /** When what the record says happened or arrived, by the wall clock, in whole milliseconds. */
    final Instant time;

    final byte[] content;

    private Entry(Kind kind, Instant time, byte[] content) {
      this.kind = kind;
      this.time = time;
      this.content = content;
    }
  }

  /** From so many bytes on, it is time for {@link #startAnew}. */
  private static final int LONG = 256 * 1024;

  /** Of a record, what stands before its content. */
  private static final int HEAD = 1 + 3 * Integer.BYTES + Long.BYTES;

  /** What of that is the checksum. */
  private static final int CHECKSUM = Integer.BYTES;

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

  /**
   * Adds a record.
   *
   * @param time when what it says happened; kept to the millisecond
   */
  void append(Kind kind, Instant time, byte[] content) {
    if (givenUp) {
      return;
    }
    try {
      open();
      if (!givenUp) {
        write(record(kind, time, content));
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /**
   * Replaces everything by a checkpoint and what has come since: as a whole, or not at all.
   *
   * @param time when {@code since} arrived, or else the checkpoint's own time
   * @param since a delivery of telemetry that the checkpoint does not have yet
   */
  void startAnew(byte[] checkpoint, Instant time, byte @Nullable [] since) {
    if (givenUp) {
      return;
    }
    try {
      open();
      if (!givenUp) {
        generation++;
        length = 0;
        file().seek(0);
        byte[] whole = record(Kind.CHECKPOINT, time, checkpoint);
        write(since == null ? whole : joined(whole, record(Kind.DELIVERY, time, since)));
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void write(byte[] records) throws IOException {
    file().write(records);
    length += records.length;
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

  /**
   * A checksum of all that follows, the kind, the generation, the time, the content's length, the
   * content.
   */
  private byte[] record(Kind kind, Instant time, byte[] content) {
    byte[] record = new byte[HEAD + content.length];
    ByteBuffer out = ByteBuffer.wrap(record);
    out.position(CHECKSUM);
    out.put(kind.code).putInt(generation).putLong(time.toEpochMilli());
    out.putInt(content.length).put(content);
    out.putInt(0, checksum(record, 0, record.length));
    return record;
  }

  /** The checksum of the record that stands there. */
  private static int checksum(byte[] bytes, int start, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, start + CHECKSUM, length - CHECKSUM);
    return (int) checksum.getValue();
  }

  /** The whole records at the beginning of a file, those of the same generation as the first. */
  private static final class Records {

    final List<Entry> entries = new ArrayList<>();

    /** -1 where there is no record. */
    int generation = -1;

    /** Of the whole records. */
    int length;

    Records(byte[] bytes) {
      Entry entry = read(bytes);
      while (entry != null) {
        entries.add(entry);
        length += HEAD + entry.content.length;
        entry = read(bytes);
      }
    }

    /** The next record; {@code null} where there is none, or none that is whole. */
    private @Nullable Entry read(byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes, length, bytes.length - length);
      if (in.remaining() < HEAD) {
        return null;
      }
      int checksum = in.getInt();
      Kind kind = Kind.of(in.get());
      int written = in.getInt();
      long time = in.getLong();
      int size = in.getInt();
      boolean fits = size >= 0 && size <= in.remaining();
      if (kind == null
          || !fits
          || (!entries.isEmpty() && written != generation)
          || checksum(bytes, length, HEAD + size) != checksum) {
        return null;
      }
      byte[] content = new byte[size];
      in.get(content);
      generation = written;
      return new Entry(kind, Instant.ofEpochMilli(time), content);
    }
  }
}
