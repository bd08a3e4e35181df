package io.lambdametrics.app.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The whole records at the start of one of the journal's files, those of the same generation as the
 * first. A record is a checksum of all that follows, the kind, the generation, the time, the
 * content's length, the content.
 *
 * <p>The file can hold anything: no more is read than what a checksum confirms and a little behind
 * it, and no length is believed beyond what the file has.
 */
final class JournalRecords {

  /** No generation has this number. */
  static final int NONE = -1;

  /** Size of a record's header. */
  private static final int HEAD = 1 + 3 * Integer.BYTES + Long.BYTES;

  private static final int CHECKSUM = Integer.BYTES;
  private static final int KIND_AT = CHECKSUM;
  private static final int GENERATION_AT = KIND_AT + 1;

  /** The longest content: that of a telemetry batch, of which the listener takes 8 MiB. */
  private static final int MAX_CONTENT = 16 * 1024 * 1024;

  /** More is never written: a checkpoint is due much earlier. */
  private static final long MAX_FILE = 2L * MAX_CONTENT;

  /** How much is read at a time. */
  private static final int CHUNK = 64 * 1024;

  /** How far behind the last whole record another one is looked for. */
  private static final int NEARBY = 16 * 1024;

  /** What the records say; empty if there is none, or the file is superseded. */
  final List<Journal.Entry> entries = new ArrayList<>();

  /** Which generation the records belong to; {@link #NONE} without records. */
  final int generation;

  /** Which generation has superseded the file's content; {@link #NONE} if none has. */
  final int supersededBy;

  /** Size of the whole records. */
  final long length;

  /** Whether the file was damaged: its start is unreadable, or a record between others is. */
  final boolean damaged;

  private final PrivateFile file;
  private final long end;
  private final byte[] chunk = new byte[CHUNK];
  private long chunkStart;
  private int chunkLength;

  /** Reads a file. */
  JournalRecords(PrivateFile file) throws IOException {
    this.file = file;
    this.end = Math.min(MAX_FILE, file.size());
    Found first = find(0, NONE);
    boolean superseded = first != null && first.entry.kind == Journal.Kind.SUPERSEDED;
    this.supersededBy = superseded && first != null ? first.generation : NONE;
    if (first == null || superseded) {
      this.generation = NONE;
      this.length = 0;
      this.damaged = first == null && end > 0;
      return;
    }
    this.generation = first.generation;
    long position = 0;
    Found next = first;
    while (next != null) {
      entries.add(next.entry);
      position += HEAD + next.entry.content.length;
      next = find(position, generation);
    }
    this.length = position;
    this.damaged = goesOnBehind(position);
  }

  /** What is written for a record. */
  static byte[] encoded(Journal.Kind kind, int generation, Instant time, byte[] content) {
    byte[] record = new byte[HEAD + content.length];
    ByteBuffer out = ByteBuffer.wrap(record);
    out.position(CHECKSUM);
    out.put(kind.code()).putInt(generation).putLong(time.toEpochMilli());
    out.putInt(content.length).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(record, CHECKSUM, record.length - CHECKSUM);
    out.putInt(0, (int) checksum.getValue());
    return record;
  }

  /**
   * The record at a position.
   *
   * @param wanted the generation that it has to be of; any for {@link #NONE}
   * @return {@code null} where there is none, or none that is whole
   */
  private @Nullable Found find(long position, int wanted) throws IOException {
    byte[] head = bytes(position, HEAD);
    if (head.length < HEAD) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(head);
    int checksum = in.getInt();
    Journal.Kind kind = Journal.Kind.of(in.get());
    int written = in.getInt();
    long time = in.getLong();
    int size = in.getInt();
    boolean fits = size >= 0 && size <= MAX_CONTENT && size <= end - position - HEAD;
    if (kind == null || !fits || written < 0 || (wanted != NONE && written != wanted)) {
      return null;
    }
    byte[] content = bytes(position + HEAD, size);
    CRC32 actual = new CRC32();
    actual.update(head, CHECKSUM, HEAD - CHECKSUM);
    actual.update(content, 0, content.length);
    return (int) actual.getValue() == checksum
        ? new Found(written, new Journal.Entry(kind, Instant.ofEpochMilli(time), content))
        : null;
  }

  /**
   * Whether a whole record follows on one that is not. A kill tears only the last record, so then
   * the file was damaged.
   */
  private boolean goesOnBehind(long position) throws IOException {
    byte[] nearby = bytes(position, NEARBY);
    if (nearby.length < HEAD) {
      return false;
    }
    ByteBuffer in = ByteBuffer.wrap(nearby);
    int size = in.getInt(HEAD - Integer.BYTES);
    if (size > 0 && size <= end - position && find(position + HEAD + size, generation) != null) {
      return true;
    }
    byte last = (byte) generation;
    for (int i = 1; i <= nearby.length - HEAD; i++) {
      if (nearby[i + GENERATION_AT + Integer.BYTES - 1] == last
          && in.getInt(i + GENERATION_AT) == generation
          && Journal.Kind.of(nearby[i + KIND_AT]) != null
          && find(position + i, generation) != null) {
        return true;
      }
    }
    return false;
  }

  /** What is at a position: so many bytes, or as many as there are. */
  private byte[] bytes(long position, int length) throws IOException {
    int wanted = (int) Math.max(0, Math.min(length, end - position));
    if (wanted > CHUNK) {
      byte[] direct = new byte[wanted];
      int read = file.read(direct, position);
      return read == wanted ? direct : Arrays.copyOf(direct, read);
    }
    if (position < chunkStart || position + wanted > chunkStart + chunkLength) {
      chunkStart = position;
      chunkLength = file.read(chunk, position);
    }
    int from = (int) (position - chunkStart);
    int there = Math.min(wanted, chunkLength - from);
    return Arrays.copyOfRange(chunk, from, from + there);
  }

  /** A record as it is in the file. */
  private record Found(int generation, Journal.Entry entry) {}
}
