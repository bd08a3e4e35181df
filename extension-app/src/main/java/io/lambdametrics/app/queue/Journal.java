package io.lambdametrics.app.queue;

import io.lambdametrics.app.log.DeferredLog;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A write-ahead log in the temporary folder: records that outlive the process, however that ends. A
 * kill cannot take back what the operating system has been given, and an execution environment
 * keeps its temporary folder through a reset. One system call for each record; nothing is forced to
 * the disk, which the environment does not outlive either.
 *
 * <p>There are two files. A checkpoint goes into the one that is not in use; when it is whole, the
 * other is marked as superseded, in place, which needs no room on the disk. So a kill at any
 * instant leaves one file that is right, and where the newer one was damaged or deleted, nobody
 * goes on from the older one and sends again what was sent since: then the next process begins from
 * nothing. They are neither renamed nor cut, as file systems such as ext4 take that for a reason to
 * wait for the disk.
 *
 * <p>Never fails, and never blocks on what the function may have put in the place of its files.
 * When a record cannot be written (the disk is full), both files are marked, since an old state is
 * worse than none, and the next checkpoint tries again. Files that were deleted or replaced are
 * noticed at the latest with the next checkpoint, or the first record a second after the last look.
 * Where another process holds the folder, or the journal was discarded, nothing is written any
 * more.
 *
 * <p>Not for use by several threads, but for {@link #writeLog}. What there is to say is kept for
 * that, as the callers hold a lock.
 */
public final class Journal {

  /** What a record says. */
  enum Kind {
    /** Everything so far; the first record of every journal but an environment's first. */
    CHECKPOINT('C'),
    /** Telemetry, as it was delivered. */
    TELEMETRY_BATCH('D'),
    /** An invocation, by its request id. */
    INVOCATION('I'),
    /** The next batch of the named backend is about to be sent. */
    PUSH('S'),
    /** The batch of the named backend arrived, or was given up. */
    ACKNOWLEDGED('T'),
    /** A failure ended the environment. */
    ENVIRONMENT_FAILED('F'),
    /** The rest of the file is out of date, since there was a record of this generation. */
    SUPERSEDED('X');

    private static final Kind[] ALL = values();

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }

    static @Nullable Kind of(byte code) {
      for (Kind kind : ALL) {
        if (kind.code == code) {
          return kind;
        }
      }
      return null;
    }
  }

  /** One record. */
  static final class Entry {
    final Kind kind;

    /** When what the record says happened or arrived, by the wall clock, in whole milliseconds. */
    final Instant time;

    final byte[] content;

    Entry(Kind kind, Instant time, byte[] content) {
      this.kind = kind;
      this.time = time;
      this.content = content;
    }
  }

  /** Size at which a checkpoint is due. */
  private static final int LONG = 256 * 1024;

  /** How often a record looks whether its file is in place: a system call, now and then. */
  private static final long LOOK_MILLIS = 1000;

  private static final byte[] NOTHING = new byte[0];

  private static final String LOST_WITHOUT =
      " metrics that are not yet sent are lost if this process is killed, and a report that arrives"
          + " after that can be counted twice";

  private final PrivateFolder folder;
  private final DeferredLog log;

  /** Unlike the rest, read by any thread. */
  private final AtomicLong failures = new AtomicLong();

  /** The two files; none before the first record. */
  private final List<PrivateFile> files = new ArrayList<>();

  /** How many checkpoints there were; stands in every record, and tells which file is in use. */
  private int generation;

  private long length;

  /** When a record last looked whether its file is in place, in milliseconds since the epoch. */
  private long looked;

  /** Whether nothing is to be written any more. */
  private boolean ended;

  /** Whether what is in the files does not count, until the next checkpoint. */
  private boolean suspended;

  /** Whether the files were found missing, and the next checkpoint has to make them anew. */
  private boolean misplaced;

  /** Whether there was a failure since the last checkpoint. */
  private boolean failed;

  /** Whether there was a warning, and no window without a failure since. */
  private boolean warned;

  /** Whether an earlier process left a journal that does not count. */
  private boolean lost;

  /**
   * Makes a journal. It does nothing but remember the folder: the first record makes the files.
   *
   * @param path the folder, which is made where it is missing; for one process at a time
   */
  public Journal(Path path) {
    this(path, StdoutLoggerFinder.loggerOf(Journal.class));
  }

  /**
   * As above.
   *
   * @param logger where {@link #writeLog} writes
   */
  Journal(Path path, Logger logger) {
    this.folder = new PrivateFolder(path);
    this.log = new DeferredLog(logger);
  }

  /** What an earlier process left, as far as it is whole; new records come behind that. */
  List<Entry> recover() {
    try {
      if (!folder.exists() || !open()) {
        return List.of();
      }
      return readLatest();
    } catch (IOException | RuntimeException | Error e) {
      // An error, too: memory that is short now must not end every process to come.
      suspend(e);
      lost = folder.wasUsed();
      return List.of();
    }
  }

  /**
   * Whether an earlier process of the environment counted something, of which nothing is left that
   * can be relied on.
   */
  boolean isEarlierLost() {
    return lost;
  }

  /** How often something could not be kept or read. May be called by any thread. */
  long failures() {
    return failures.get();
  }

  /** Notes that so many windows or records could not be kept or read. */
  void countFailures(int number) {
    failures.addAndGet(number);
  }

  /** Drops what {@link #recover} gave, which turned out to be of no use. */
  void forget(Throwable reason) {
    lost = true;
    beginFromNothing("cannot be read (" + reason + ")");
  }

  private List<Entry> readLatest() throws IOException {
    JournalRecords first = new JournalRecords(files.get(0));
    JournalRecords second = new JournalRecords(files.get(1));
    JournalRecords latest = first.generation > second.generation ? first : second;
    int superseded = Math.max(first.supersededBy, second.supersededBy);
    if (latest.generation == JournalRecords.NONE
        ? superseded != JournalRecords.NONE || isAnyDamaged(first, second) || isAnyMissing()
        : superseded > latest.generation || latest.damaged) {
      lost = true;
      beginFromNothing("is damaged or incomplete");
      return List.of();
    }
    generation = Math.max(0, latest.generation);
    length = latest.length;
    // Behind a record that is torn, there must be nothing that looks like one.
    current().cut(length);
    return latest.entries;
  }

  private static boolean isAnyDamaged(JournalRecords first, JournalRecords second) {
    return first.damaged || second.damaged;
  }

  /** Whether an earlier process made the files, and one is not there any more. */
  private boolean isAnyMissing() {
    boolean missing = false;
    for (PrivateFile file : files) {
      missing |= !file.existed;
    }
    return missing && folder.wasUsed();
  }

  private void beginFromNothing(String reason) {
    countFailures(1);
    log.add(
        Level.WARNING,
        "the journal of an earlier process in "
            + folder
            + " "
            + reason
            + ": metrics that it had not yet sent are lost, totals start at 0 under a new instance"
            + " label, and a report that arrives late can be counted twice; leave room in the"
            + " temporary folder, and that folder alone");
    try {
      empty();
    } catch (IOException e) {
      suspend(e);
    }
  }

  private void empty() throws IOException {
    for (PrivateFile file : files) {
      if (file.size() > 0) {
        file.cut(0);
      }
    }
    generation = 0;
    length = 0;
  }

  /**
   * Adds a record.
   *
   * @param time when what it says happened; kept to the millisecond
   */
  void append(Kind kind, Instant time, byte[] content) {
    if (ended || suspended) {
      return;
    }
    try {
      if (files.isEmpty()) {
        if (!open()) {
          return;
        }
        empty();
      }
      byte[] record = JournalRecords.encoded(kind, generation, time, content);
      current().write(record);
      length += record.length;
      look(time.toEpochMilli());
    } catch (IOException | RuntimeException | Error e) {
      suspend(e);
    }
  }

  private void look(long now) {
    if (Math.abs(now - looked) >= LOOK_MILLIS) {
      looked = now;
      misplaced |= !current().isInPlace();
    }
  }

  /**
   * Replaces everything by a checkpoint and what has come since: as a whole, or not at all.
   *
   * @param time when {@code since} arrived, or else the checkpoint's own time
   * @param since a delivery of telemetry that the checkpoint does not have yet
   */
  void checkpoint(byte[] checkpoint, Instant time, byte @Nullable [] since) {
    if (ended) {
      return;
    }
    try {
      if (!ensureInPlace()) {
        return;
      }
      generation++;
      byte[] whole = JournalRecords.encoded(Kind.CHECKPOINT, generation, time, checkpoint);
      byte[] records =
          since == null
              ? whole
              : joined(
                  whole, JournalRecords.encoded(Kind.TELEMETRY_BATCH, generation, time, since));
      current().overwrite(records);
      length = records.length;
      supersede(files.get((generation + 1) % 2), generation);
      looked = time.toEpochMilli();
      succeeded();
    } catch (IOException | RuntimeException | Error e) {
      suspend(e);
    }
  }

  private void succeeded() {
    if (warned && !failed) {
      warned = false;
      log.add(
          Level.INFO,
          "the journal in " + folder + " is kept again: what is counted now outlives this process");
    }
    failed = false;
    suspended = false;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void supersede(PrivateFile file, int by) throws IOException {
    if (file.size() > 0) {
      file.overwrite(JournalRecords.encoded(Kind.SUPERSEDED, by, Instant.EPOCH, NOTHING));
    }
  }

  /** Whether a checkpoint is due: there is so much in the journal, or its files were deleted. */
  boolean isCheckpointDue() {
    return !ended && (length > LONG || misplaced);
  }

  /** Looks whether the files are in place; if not, a checkpoint is due. */
  void checkFiles() {
    misplaced |= !files.isEmpty() && !areInPlace();
  }

  private boolean areInPlace() {
    boolean inPlace = folder.isInPlace();
    for (PrivateFile file : files) {
      inPlace &= file.isInPlace();
    }
    return inPlace;
  }

  /** Whether nothing will be kept any more. */
  boolean isEnded() {
    return ended;
  }

  /** Whether nothing is kept until the next checkpoint. */
  boolean isSuspended() {
    return suspended && !ended;
  }

  /**
   * Notes that there is no checkpoint though one was due, or that a record could not be written:
   * what is in the files does not count any more.
   */
  void suspend(Throwable reason) {
    countFailures(1);
    length = 0;
    suspended = true;
    misplaced = false;
    failed = true;
    boolean dropped = true;
    for (PrivateFile file : files) {
      dropped &= drop(file);
    }
    if (!warned) {
      warned = true;
      log.add(
          Level.WARNING,
          "the journal in "
              + folder
              + " cannot be used ("
              + reason
              + "): until it can,"
              + LOST_WITHOUT
              + "; make room in the temporary folder, it is tried again with each push");
    }
    if (!dropped) {
      sayNotDropped();
    }
  }

  private void sayNotDropped() {
    log.add(
        Level.WARNING,
        "an outdated journal in "
            + folder
            + " cannot be deleted: the next process of this environment may count again what was"
            + " counted");
  }

  /** Makes a file worthless, in one way or another; false if none works. */
  private boolean drop(PrivateFile file) {
    try {
      supersede(file, generation + 1);
      return true;
    } catch (IOException | RuntimeException e) {
      try {
        file.cut(0);
        return true;
      } catch (IOException | RuntimeException stillThere) {
        return delete(file);
      }
    }
  }

  private static boolean delete(PrivateFile file) {
    try {
      if (file.isInPlace()) {
        file.delete();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Deletes the journal, for good: there is nothing to be kept. */
  void discard() {
    ended = true;
    length = 0;
    boolean deleted = true;
    for (PrivateFile file : files) {
      deleted &= delete(file);
    }
    try {
      close();
      folder.releaseAndDelete();
    } catch (IOException e) {
      deleted = false;
    }
    if (!deleted) {
      sayNotDropped();
    }
  }

  /** Keeps a line for {@link #writeLog}. */
  void say(Level level, String text) {
    log.add(level, text);
  }

  /** Writes what there is to say; for any thread that holds no lock. */
  void writeLog() {
    log.write();
  }

  /** Makes the files anew where they are not there any more, or others are. */
  private boolean ensureInPlace() throws IOException {
    if (!files.isEmpty()) {
      if (areInPlace()) {
        return true;
      }
      sayMisplaced();
    }
    misplaced = false;
    close();
    folder.release();
    if (!open()) {
      return false;
    }
    int last = generation;
    empty();
    generation = last;
    return true;
  }

  private void sayMisplaced() {
    failed = true;
    if (!warned) {
      warned = true;
      log.add(
          Level.WARNING,
          "the journal in "
              + folder
              + " was deleted or replaced, as by a function that clears its temporary folder; it is"
              + " written anew, but in between"
              + LOST_WITHOUT
              + "; leave that folder alone");
    }
  }

  private void close() throws IOException {
    List<PrivateFile> open = List.copyOf(files);
    files.clear();
    for (PrivateFile file : open) {
      file.close();
    }
  }

  /** Opens the files, which nobody has opened yet; false if another process holds them. */
  private boolean open() throws IOException {
    if (!folder.take()) {
      ended = true;
      log.add(
          Level.WARNING,
          "another process uses "
              + folder
              + ", as where several environments of a local test share one temporary folder: this"
              + " one goes on without a journal and under an instance label of its own, so"
              + LOST_WITHOUT
              + "; give each its own TMPDIR");
      return false;
    }
    PrivateFile first = folder.open("journal.0");
    PrivateFile second;
    try {
      second = folder.open("journal.1");
    } catch (IOException | RuntimeException e) {
      first.close();
      throw e;
    }
    files.add(first);
    files.add(second);
    return true;
  }

  private PrivateFile current() {
    return files.get(generation % 2);
  }
}
