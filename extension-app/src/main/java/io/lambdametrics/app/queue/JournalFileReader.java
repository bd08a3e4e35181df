// SPDX-License-Identifier: Apache-2.0
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
 * Reads the whole records at the start of a journal file, as far as they belong to the generation
 * of the first one.
 *
 * <p>The file can contain anything. The reader accepts only records whose checksum is correct,
 * looks a limited distance behind the last of them, and trusts no length beyond the end of the
 * file.
 */
final class JournalFileReader {

  /** No generation has this number. */
  static final int NO_GENERATION = -1;

  /** A longer file was never written: a checkpoint is due much earlier. */
  private static final long MAX_FILE = 2L * JournalRecord.MAX_CONTENT;

  /** The number of bytes that are read at a time. */
  private static final int CHUNK = 64 * 1024;

  /** How far behind the last whole record another one is searched for. */
  private static final int SEARCH_DISTANCE = 16 * 1024;

  /** The records; empty if there are none or the file is superseded. */
  final List<JournalRecord> records = new ArrayList<>();

  /** The generation of the records; {@link #NO_GENERATION} without records. */
  final int generation;

  /** The generation that superseded the file; {@link #NO_GENERATION} if none did. */
  final int supersededBy;

  /** The size of the whole records in bytes. */
  final long length;

  /** Whether the start of the file is unreadable, or a record between two whole records. */
  final boolean damaged;

  private final PrivateFile file;
  private final long end;
  private final byte[] chunk = new byte[CHUNK];
  private long chunkStart;
  private int chunkLength;

  /** Reads a file. */
  JournalFileReader(PrivateFile file) throws IOException {
    this.file = file;
    this.end = Math.min(MAX_FILE, file.size());
    Found first = recordAt(0, NO_GENERATION);
    boolean superseded = first != null && first.record.kind == JournalRecord.Kind.SUPERSEDED;
    this.supersededBy = superseded && first != null ? first.generation : NO_GENERATION;
    if (first == null || superseded) {
      this.generation = NO_GENERATION;
      this.length = 0;
      this.damaged = first == null && end > 0;
      return;
    }
    this.generation = first.generation;
    long position = 0;
    Found next = first;
    while (next != null) {
      records.add(next.record);
      position += JournalRecord.HEADER_SIZE + next.record.content.length;
      next = recordAt(position, generation);
    }
    this.length = position;
    this.damaged = hasRecordBehind(position);
  }

  /**
   * Returns the record at a position.
   *
   * @param required the generation that it must have; any for {@link #NO_GENERATION}
   * @return {@code null} if there is no whole record
   */
  private @Nullable Found recordAt(long position, int required) throws IOException {
    byte[] header = bytes(position, JournalRecord.HEADER_SIZE);
    if (header.length < JournalRecord.HEADER_SIZE) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(header);
    int checksum = in.getInt();
    JournalRecord.Kind kind = JournalRecord.Kind.of(in.get());
    int generationFound = in.getInt();
    long time = in.getLong();
    int size = in.getInt();
    long available = end - position - JournalRecord.HEADER_SIZE;
    boolean fits = size >= 0 && size <= JournalRecord.MAX_CONTENT && size <= available;
    boolean matches = required == NO_GENERATION || generationFound == required;
    if (kind == null || !fits || generationFound < 0 || !matches) {
      return null;
    }
    byte[] content = bytes(position + JournalRecord.HEADER_SIZE, size);
    CRC32 actual = new CRC32();
    actual.update(
        header,
        JournalRecord.CHECKSUM_SIZE,
        JournalRecord.HEADER_SIZE - JournalRecord.CHECKSUM_SIZE);
    actual.update(content, 0, content.length);
    return (int) actual.getValue() == checksum
        ? new Found(generationFound, new JournalRecord(kind, Instant.ofEpochMilli(time), content))
        : null;
  }

  /**
   * Returns whether a whole record follows an incomplete one. A kill leaves only the last record
   * incomplete, so such a file is damaged.
   */
  private boolean hasRecordBehind(long position) throws IOException {
    byte[] nearby = bytes(position, SEARCH_DISTANCE);
    if (nearby.length < JournalRecord.HEADER_SIZE) {
      return false;
    }
    ByteBuffer in = ByteBuffer.wrap(nearby);
    int size = in.getInt(JournalRecord.LENGTH_OFFSET);
    long next = position + JournalRecord.HEADER_SIZE + size;
    if (size > 0 && size <= end - position && recordAt(next, generation) != null) {
      return true;
    }
    byte lastByte = (byte) generation;
    for (int i = 1; i <= nearby.length - JournalRecord.HEADER_SIZE; i++) {
      // The first comparison only makes the search fast.
      if (nearby[i + JournalRecord.TIME_OFFSET - 1] == lastByte
          && in.getInt(i + JournalRecord.GENERATION_OFFSET) == generation
          && JournalRecord.Kind.of(nearby[i + JournalRecord.KIND_OFFSET]) != null
          && recordAt(position + i, generation) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns {@code length} bytes at a position, or fewer at the end of the file. */
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
    int available = Math.min(wanted, chunkLength - from);
    return Arrays.copyOfRange(chunk, from, from + available);
  }

  private record Found(int generation, JournalRecord record) {}
}
