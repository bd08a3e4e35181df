// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00.123Z");

  @TempDir private Path temporary;
  private Path folder;
  private Journal journal;

  @BeforeEach
  void create() {
    folder = temporary.resolve("first");
    journal = new Journal(folder);
  }

  @Test
  void recoversAppendedRecords() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, bytes("[]"));

    assertThat(found(afterKill())).containsExactly("INVOCATION a", "TELEMETRY_BATCH []");
  }

  @Test
  void storesTimesToTheMillisecond() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME.plusNanos(999), bytes("a"));

    assertThat(afterKill().recover()).extracting(entry -> entry.time).containsExactly(TIME);
  }

  @Test
  void createsNoFilesWithoutRecords() {
    assertThat(journal.recover()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void recoversWholeRecordsWhereverTheFileIsTruncated() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    long first = Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    byte[] whole = Files.readAllBytes(folder.resolve("journal.0"));

    for (int length = 0; length < whole.length; length++) {
      Path torn = Files.createDirectories(temporary.resolve("torn-" + length));
      Files.write(torn.resolve("journal.0"), Arrays.copyOf(whole, length));

      assertThat(found(new Journal(torn))).hasSize(length < first ? 0 : 1);
    }
  }

  @Test
  void appendsBehindTheLastWholeRecord() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Files.write(folder.resolve("journal.0"), bytes("I torn"), StandardOpenOption.APPEND);
    Path second = killed(folder);
    Journal next = new Journal(second);
    next.recover();
    next.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));

    assertThat(found(new Journal(killed(second)))).containsExactly("INVOCATION a", "INVOCATION b");
  }

  @Test
  void ignoresADamagedLastRecord() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    int start = (int) Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    byte[] whole = Files.readAllBytes(folder.resolve("journal.0"));

    for (int i = start; i < whole.length; i++) {
      assertThat(found(damaged(whole, i))).as("byte %d", i).containsExactly("INVOCATION a");
    }
  }

  /** The lost record could say that a batch was sent, which would be counted twice. */
  @Test
  void startsFromNothingWhenAMiddleRecordIsDamaged() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    int start = (int) Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, new byte[20_000]);
    int end = (int) Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("c"));
    byte[] whole = Files.readAllBytes(folder.resolve("journal.0"));

    for (int i = start; i < end; i += i < start + 100 ? 1 : 1000) {
      // A long record with a damaged length looks like an incomplete one.
      if (i < start + 17 || i >= start + 21) {
        Journal next = damaged(whole, i);
        assertThat(next.recover()).as("byte %d", i).isEmpty();
        assertThat(next.isEarlierLost()).as("byte %d", i).isTrue();
      }
    }
  }

  @Test
  void startsFromNothingWhenAShortMiddleRecordIsDamaged() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    int start = (int) Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.PUSH, TIME, bytes("sysdig"));
    int end = (int) Files.size(folder.resolve("journal.0"));
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("c"));
    byte[] whole = Files.readAllBytes(folder.resolve("journal.0"));

    for (int i = start; i < end; i++) {
      assertThat(damaged(whole, i).recover()).as("byte %d", i).isEmpty();
    }
  }

  private Journal damaged(byte[] whole, int at) throws IOException {
    Path damaged = Files.createTempDirectory(temporary, "damaged");
    byte[] records = whole.clone();
    records[at] ^= 1;
    Files.write(damaged.resolve("journal.0"), records);
    return new Journal(damaged);
  }

  @Test
  void recoversACheckpointAndLaterRecords() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeCheckpoint(bytes("all"), TIME, bytes("[1]"));
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));

    assertThat(found(afterKill()))
        .containsExactly("CHECKPOINT all", "TELEMETRY_BATCH [1]", "INVOCATION b");
  }

  @Test
  void recoversTheOldFileWhenACheckpointIsIncomplete() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Path before = killed(folder);
    journal.writeCheckpoint(bytes("all"), TIME, null);
    byte[] checkpoint = Files.readAllBytes(folder.resolve("journal.1"));

    for (int length = 0; length < checkpoint.length; length++) {
      Path torn = killed(before);
      Files.write(torn.resolve("journal.1"), Arrays.copyOf(checkpoint, length));

      assertThat(found(new Journal(torn))).containsExactly("INVOCATION a");
    }
  }

  @Test
  void recoversNoOverwrittenRecord() throws IOException {
    for (int i = 0; i < 100; i++) {
      journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    }
    for (int generation = 1; generation < 10; generation++) {
      journal.writeCheckpoint(bytes("all " + generation), TIME, null);
      journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));

      assertThat(found(afterKill()))
          .containsExactly("CHECKPOINT all " + generation, "INVOCATION b");
    }
  }

  @Test
  void recoversNoOverwrittenRecordAtTheSamePosition() throws IOException {
    for (int i = 0; i < 3; i++) {
      journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    }
    journal.writeCheckpoint(bytes("1"), TIME, null);
    journal.writeCheckpoint(bytes("2"), TIME, null);

    assertThat(found(afterKill())).containsExactly("CHECKPOINT 2");
  }

  @Test
  void recoversThroughSeveralProcesses() throws IOException {
    journal.writeCheckpoint(bytes("first"), TIME, null);
    Path second = killed(folder);
    Journal next = new Journal(second);
    next.recover();
    next.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    next.writeCheckpoint(bytes("second"), TIME, null);

    assertThat(found(new Journal(killed(second)))).containsExactly("CHECKPOINT second");
  }

  @Test
  void isUsedByOneProcessAtATime() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Journal other = new Journal(folder);

    assertThat(other.recover()).isEmpty();
    other.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    other.discard();
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("c"));

    assertThat(found(afterKill())).containsExactly("INVOCATION a", "INVOCATION c");
  }

  @Test
  void leavesAForeignFileAtItsPathAlone() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "the function's");
    Journal nowhere = new Journal(file);

    nowhere.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    nowhere.writeCheckpoint(bytes("all"), TIME, null);

    assertThat(nowhere.recover()).isEmpty();
    assertThat(file).hasContent("the function's");
  }

  @Test
  void requestsACheckpointWhenItIsLarge() {
    assertThat(journal.isCheckpointDue()).isFalse();
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, new byte[300_000]);
    assertThat(journal.isCheckpointDue()).isTrue();

    journal.writeCheckpoint(bytes("all"), TIME, null);
    assertThat(journal.isCheckpointDue()).isFalse();
  }

  @Test
  void deletesItsFilesWhenDiscarded() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.discard();
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));

    assertThat(found(afterKill())).isEmpty();
  }

  private Journal afterKill() throws IOException {
    return new Journal(killed(folder));
  }

  /** Returns a folder as a process that is killed now leaves it: the files without their lock. */
  static Path killed(Path folder) throws IOException {
    Path next = Files.createTempDirectory(folder.getParent(), "next");
    for (String name : List.of("journal.0", "journal.1")) {
      if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        Files.copy(folder.resolve(name), next.resolve(name));
      }
    }
    return next;
  }

  private static List<String> found(Journal journal) {
    return journal.recover().stream()
        .map(entry -> entry.kind + " " + new String(entry.content, UTF_8))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
