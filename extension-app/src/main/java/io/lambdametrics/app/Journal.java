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
import java.nio.file.StandardCopyOption;
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

  private static final Logger logger = System.getLogger(Journal.class.getName());

  private final Path folder;
  private final Path path;
  private final Path unfinished;
  private @Nullable RandomAccessFile file;
  private @Nullable FileLock lock;
  private long length;
  private boolean givenUp;

  /**
   * Makes a journal. It does nothing but remember the folder: the first record makes the file.
   *
   * @param folder made where it is missing; for one process at a time
   */
  Journal(Path folder) {
    this.folder = folder;
    this.path = folder.resolve("journal");
    this.unfinished = folder.resolve("journal.new");
  }

  /** What an earlier process left, as far as it is whole; new records come behind that. */
  List<Entry> recover() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      open();
      return givenUp ? List.of() : readAll(Files.readAllBytes(path));
    } catch (IOException e) {
      giveUp(e);
      return List.of();
    }
  }

  private List<Entry> readAll(byte[] bytes) throws IOException {
    List<Entry> entries = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Entry entry = read(in);
    while (entry != null) {
      entries.add(entry);
      length = (long) bytes.length - in.available();
      entry = read(in);
    }
    RandomAccessFile behind = opened();
    if (length < bytes.length) {
      logger.log(Level.DEBUG, "{0} bytes of the journal are torn", bytes.length - length);
      behind.setLength(length);
    }
    behind.seek(length);
    return entries;
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
        opened().write(record.toByteArray());
        length += record.size();
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
        replace(checkpoint, since);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void replace(byte[] checkpoint, byte @Nullable [] since) throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    write(records, Kind.CHECKPOINT, checkpoint);
    if (since != null) {
      write(records, Kind.DELIVERY, since);
    }
    RandomAccessFile fresh = new RandomAccessFile(unfinished.toFile(), "rw");
    try {
      fresh.setLength(0);
      fresh.write(records.toByteArray());
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    opened().close();
    file = fresh;
    length = records.size();
  }

  /** Whether there is so much in it that a checkpoint is due. */
  boolean isLong() {
    return length > LONG;
  }

  /** Deletes it, for good: there is nothing to be kept. */
  void discard() {
    givenUp = true;
    try {
      RandomAccessFile open = file;
      if (open != null) {
        open.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(unfinished);
      }
      if (lock != null) {
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
    if (file != null) {
      return;
    }
    Files.createDirectories(folder);
    lock = tryLock(folder.resolve("journal.lock"));
    if (lock == null) {
      logger.log(
          Level.WARNING,
          "figures that are not sent will not outlive this process: " + "another one holds {0}",
          folder);
      givenUp = true;
    } else {
      file = new RandomAccessFile(path.toFile(), "rw");
    }
  }

  private RandomAccessFile opened() throws IOException {
    if (file == null) {
      throw new IOException("the journal is not open");
    }
    return file;
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

  private static void write(ByteArrayOutputStream to, Kind kind, byte[] content)
      throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeByte(kind.code);
    out.writeInt(content.length);
    out.writeInt(checksum(kind.code, content));
    out.write(content);
  }

  /** The next record; {@code null} where there is none, or none that is whole. */
  private static @Nullable Entry read(DataInputStream in) throws IOException {
    final int head = 1 + 2 * Integer.BYTES;
    if (in.available() < head) {
      return null;
    }
    byte code = in.readByte();
    int size = in.readInt();
    int checksum = in.readInt();
    Kind kind = Kind.of(code);
    if (kind == null || size < 0 || size > in.available()) {
      return null;
    }
    byte[] content = in.readNBytes(size);
    return checksum(code, content) == checksum ? new Entry(kind, content) : null;
  }

  private static int checksum(byte code, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(code);
    checksum.update(content);
    return (int) checksum.getValue();
  }
}
