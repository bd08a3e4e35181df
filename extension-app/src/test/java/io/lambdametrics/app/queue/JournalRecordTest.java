// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file format, which a process of another release must be able to read. */
class JournalRecordTest {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00.123Z");

  /** Checksum, kind, generation, time, length, content. */
  private static final String STORED =
      "ff3bdb11" + "49" + "00000000" + "0000019b76daa87b" + "00000001" + "61";

  @TempDir private Path folder;

  @Test
  void keepsTheStoredBytes() {
    byte[] content = "a".getBytes(US_ASCII);

    assertThat(JournalRecord.encode(JournalRecord.Kind.INVOCATION, 0, TIME, content))
        .asHexString()
        .isEqualToIgnoringCase(STORED);
  }

  @Test
  void readsTheStoredBytes() throws IOException {
    Files.write(folder.resolve("journal.0"), HexFormat.of().parseHex(STORED));

    assertThat(new Journal(folder).recover())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.kind).isEqualTo(JournalRecord.Kind.INVOCATION);
              assertThat(record.time).isEqualTo(TIME);
              assertThat(record.content).asString(US_ASCII).isEqualTo("a");
            });
  }

  @Test
  void keepsTheCodesOfTheKinds() {
    StringBuilder codes = new StringBuilder();
    for (JournalRecord.Kind kind : JournalRecord.Kind.values()) {
      codes.append(
          (char) JournalRecord.encode(kind, 0, TIME, new byte[0])[JournalRecord.KIND_OFFSET]);
    }

    assertThat(codes).hasToString("CDISTARFX");
  }
}
