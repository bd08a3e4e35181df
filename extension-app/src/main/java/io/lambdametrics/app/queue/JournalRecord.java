// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One record of the journal. Its bytes are a checksum of everything that follows, the kind, the
 * generation, the time, the length of the content, and the content.
 */
final class JournalRecord {

  /** The event that a record stands for. The byte codes are part of the file format. */
  enum Kind {
    /** The whole state; the first record of every generation but the first. */
    CHECKPOINT('C'),
    /** A telemetry batch as Lambda delivered it. */
    TELEMETRY_BATCH('D'),
    /** An invocation, by its request id. */
    INVOCATION('I'),
    /** The next batch of the named backend is about to be pushed. */
    PUSH('S'),
    /** The batch of the named backend has left its outbox. */
    ACKNOWLEDGED('T'),
    /** The named backend accepted its batch; with the times of {@link SteadyTime}. */
    ACCEPTED('A'),
    /** Totals in the batch of the named backend start again; with the same times. */
    RESTARTED('R'),
    /** A failure ended the execution environment. */
    ENVIRONMENT_FAILED('F'),
    /** The rest of the file is outdated, because this generation has superseded it. */
    SUPERSEDED('X');

    private static final Kind[] ALL = values();

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
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

  /** The longest content; a telemetry batch has at most 8 MiB. */
  static final int MAX_CONTENT = 16 * 1024 * 1024;

  static final int CHECKSUM_SIZE = Integer.BYTES;
  static final int KIND_OFFSET = CHECKSUM_SIZE;
  static final int GENERATION_OFFSET = KIND_OFFSET + 1;
  static final int TIME_OFFSET = GENERATION_OFFSET + Integer.BYTES;
  static final int LENGTH_OFFSET = TIME_OFFSET + Long.BYTES;
  static final int HEADER_SIZE = LENGTH_OFFSET + Integer.BYTES;

  final Kind kind;

  /** When the event happened or the batch arrived, by the wall clock, in whole milliseconds. */
  final Instant time;

  final byte[] content;

  /** Creates a record without copying the content. */
  JournalRecord(Kind kind, Instant time, byte[] content) {
    this.kind = kind;
    this.time = time;
    this.content = content;
  }

  /** Returns the bytes of a record. */
  static byte[] encode(Kind kind, int generation, Instant time, byte[] content) {
    byte[] record = new byte[HEADER_SIZE + content.length];
    ByteBuffer out = ByteBuffer.wrap(record);
    out.position(KIND_OFFSET);
    out.put(kind.code).putInt(generation).putLong(time.toEpochMilli());
    out.putInt(content.length).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(record, CHECKSUM_SIZE, record.length - CHECKSUM_SIZE);
    out.putInt(0, (int) checksum.getValue());
    return record;
  }
}
