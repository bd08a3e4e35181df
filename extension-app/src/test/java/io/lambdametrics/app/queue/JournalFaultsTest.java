// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.testsupport.Programs;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests changes that a function can make to the temporary folder, and a full disk. */
@Timeout(60)
class JournalFaultsTest {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
  private static final long THREE_GIGABYTES = 3L << 30;

  @TempDir private Path temporary;
  private final RecordingLogger logger = new RecordingLogger();
  private Path folder;
  private Journal journal;

  @BeforeEach
  void create() {
    folder = temporary.resolve("lambda-metrics");
    journal = new Journal(folder, logger);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void startsFromNothingWhenTheNewestFileWasDeleted(int checkpoints) throws IOException {
    Path next = killedAfter(checkpoints);
    Files.delete(next.resolve("journal." + checkpoints % 2));

    assertStartsFromNothing(next);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void startsFromNothingWhenTheNewestFileWasEmptied(int checkpoints) throws IOException {
    Path next = killedAfter(checkpoints);
    Files.write(next.resolve("journal." + checkpoints % 2), new byte[0]);

    assertStartsFromNothing(next);
  }

  @Test
  void startsFromNothingWhenAnyByteOfTheNewestCheckpointWasChanged() throws IOException {
    Path whole = killedAfter(2);
    byte[] newest = Files.readAllBytes(whole.resolve("journal.0"));

    for (int i = 0; i < newest.length; i++) {
      Path next = JournalTest.killed(whole);
      byte[] damaged = newest.clone();
      damaged[i] ^= 1;
      Files.write(next.resolve("journal.0"), damaged);

      assertThat(new Journal(next, logger).recover()).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void startsFromNothingWhenTheOnlyRecordWasChanged() throws IOException {
    Path next = killedAfter(0);
    byte[] damaged = Files.readAllBytes(next.resolve("journal.0"));
    damaged[damaged.length - 1] ^= 1;
    Files.write(next.resolve("journal.0"), damaged);

    assertStartsFromNothing(next);
  }

  @Test
  void startsFromNothingWhenTheNewestFileWasReplacedByAnOlderCopy() throws IOException {
    Path old = killedAfter(1);
    journal.writeCheckpoint(bytes("2"), TIME, null);
    journal.writeCheckpoint(bytes("3"), TIME, null);
    Path next = JournalTest.killed(folder);
    Files.copy(old.resolve("journal.1"), Files.createDirectory(next.resolve("copy")).resolve("1"));
    Files.delete(next.resolve("journal.1"));
    Files.move(next.resolve("copy").resolve("1"), next.resolve("journal.1"));

    assertStartsFromNothing(next);
  }

  @Test
  void startsFromNothingWhenOnlyTheLockFileIsLeft() throws IOException {
    Path next = killedAfter(1);
    Files.delete(next.resolve("journal.0"));
    Files.delete(next.resolve("journal.1"));
    Files.createFile(next.resolve("journal.lock"));

    assertStartsFromNothing(next);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void recoversWhenTheOlderFileWasDeleted(int checkpoints) throws IOException {
    Path next = killedAfter(checkpoints);
    Files.delete(next.resolve("journal." + (checkpoints + 1) % 2));

    assertThat(found(new Journal(next, logger))).containsExactly("CHECKPOINT " + checkpoints);
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void recoversTheOlderFileWhenTheNewerIsIncomplete() throws IOException {
    killedAfter(1);
    Path next = JournalTest.killed(folder);
    Files.write(
        next.resolve("journal.0"), bytes("incomplete, and longer than the header of a record"));

    assertThat(found(new Journal(next, logger))).containsExactly("CHECKPOINT 1");
  }

  @Test
  void recreatesTheJournalAfterTheFolderWasDeleted() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    delete(folder);
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("c"));

    assertThat(found(new Journal(JournalTest.killed(folder), logger)))
        .containsExactly("CHECKPOINT all", "INVOCATION c");
    journal.writeLog();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).startsWith("WARNING the journal in " + folder + " was deleted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal.0", "journal.1", "journal.lock"})
  void recreatesTheJournalAfterAFileWasDeleted(String name) throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Files.delete(folder.resolve(name));
    journal.writeCheckpoint(bytes("all"), TIME, null);

    assertThat(folder.resolve(name)).isRegularFile();
    assertThat(found(new Journal(JournalTest.killed(folder)))).containsExactly("CHECKPOINT all");
  }

  @Test
  void requestsACheckpointWhenARecordFindsItsFileDeleted() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    delete(folder);
    journal.append(JournalRecord.Kind.INVOCATION, TIME.plusMillis(999), bytes("b"));
    assertThat(journal.isCheckpointDue()).as("within a second of the last look").isFalse();

    journal.append(JournalRecord.Kind.INVOCATION, TIME.plusMillis(1000), bytes("c"));

    assertThat(journal.isCheckpointDue()).isTrue();
  }

  @Test
  void warnsOnceAboutRepeatedDeletionAndLogsItsEnd() throws IOException {
    for (int i = 0; i < 5; i++) {
      journal.writeCheckpoint(bytes("all"), TIME, null);
      delete(folder);
    }
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.writeLog();

    assertThat(logger.lines).hasSize(2);
    assertThat(logger.lines.get(0)).startsWith("WARNING the journal in");
    assertThat(logger.lines.get(1)).startsWith("INFO the journal in").contains("works again");
  }

  @Test
  void retriesAnUnusableFolderWithTheNextCheckpoint() throws IOException {
    Files.writeString(folder, "the function's");
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeCheckpoint(bytes("1"), TIME, null);
    Files.delete(folder);
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    assertThat(folder).as("a record alone is not worth a try").doesNotExist();

    journal.writeCheckpoint(bytes("2"), TIME, null);
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("c"));

    assertThat(found(new Journal(JournalTest.killed(folder))))
        .containsExactly("CHECKPOINT 2", "INVOCATION c");
    journal.writeLog();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).contains("cannot be used").contains("is not a folder");
  }

  @Test
  void leavesNothingToRecoverWhenTheDiskIsFull() throws Exception {
    String output = run("fill", "ulimit -S -f 16; ");

    assertThat(output).contains("WARNING the journal in").contains("cannot be used");
    assertStartsFromNothing(JournalTest.killed(folder));
  }

  @Test
  void worksAgainWhenTheDiskHasRoomAgain() throws Exception {
    assumeProgram("prlimit");

    run("room", "ulimit -S -f 16; ");

    assertThat(found(new Journal(JournalTest.killed(folder), logger)))
        .containsExactly("CHECKPOINT all", "INVOCATION after");
    assertThat(logger.lines).isEmpty();
  }

  /** Otherwise such a record would end every later process, too. */
  @Test
  void startsFromNothingWhenRecordsDoNotFitIntoMemory() throws Exception {
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, new byte[15 << 20]);
    Path next = JournalTest.killed(folder);
    Files.createFile(next.resolve("journal.lock"));
    folder = next;

    String output = run("recover", "", "-Xmx12m");

    assertThat(output).contains("WARNING the journal in").contains("OutOfMemoryError");
    assertThat(Files.size(next.resolve("journal.0"))).isPositive();
    assertThat(new Journal(JournalTest.killed(next), logger).recover()).isEmpty();
  }

  @ParameterizedTest(name = "{1} under the name {0}")
  @CsvSource({
    "journal.0, pipe", "journal.1, pipe", "journal.lock, pipe",
    "journal.0, link", "journal.1, link", "journal.lock, link",
    "journal.0, link to a device", "journal.1, link to a device", "journal.lock, link to a device",
    "journal.0, folder", "journal.1, folder", "journal.lock, folder",
    "journal.0, sparse file", "journal.1, sparse file", "journal.lock, sparse file"
  })
  void replacesAnythingThatHasTheNameOfAFile(String name, String kind) throws Exception {
    Path target = Files.writeString(temporary.resolve("target"), "the function's");
    Files.createDirectory(folder);
    put(folder.resolve(name), kind, target);

    assertThat(journal.recover()).isEmpty();
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeCheckpoint(bytes("all"), TIME, null);

    assertThat(found(new Journal(JournalTest.killed(folder)))).containsExactly("CHECKPOINT all");
    assertThat(target).hasContent("the function's");
  }

  @ParameterizedTest(name = "{1} put in the place of {0}")
  @CsvSource({
    "journal.0, pipe", "journal.1, pipe", "journal.lock, pipe",
    "journal.0, link", "journal.1, link", "journal.lock, link",
    "journal.0, folder", "journal.1, folder", "journal.lock, folder",
    "journal.0, sparse file", "journal.1, sparse file", "journal.lock, sparse file"
  })
  void replacesAnythingThatIsPutInPlaceOfAFile(String name, String kind) throws Exception {
    Path target = Files.writeString(temporary.resolve("target"), "the function's");
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Files.delete(folder.resolve(name));
    put(folder.resolve(name), kind, target);

    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    journal.writeCheckpoint(bytes("all"), TIME, null);

    assertThat(found(new Journal(JournalTest.killed(folder)))).containsExactly("CHECKPOINT all");
    assertThat(target).hasContent("the function's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "link to a device", "sparse file"})
  void worksWithoutAJournalWhenThePathIsNotAFolder(String kind) throws Exception {
    Path target = Files.createDirectory(temporary.resolve("target"));
    put(folder, kind, target);

    assertThat(journal.recover()).isEmpty();
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.writeLog();
    journal.discard();

    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).startsWith("WARNING").contains("is not a folder");
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void worksWithoutAJournalWhileANonEmptyFolderHasTheNameOfAFile() throws Exception {
    Files.createDirectories(folder.resolve("journal.1").resolve("deeper"));

    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeCheckpoint(bytes("all"), TIME, null);
    journal.writeLog();

    assertThat(logger.lines).hasSize(1);
    delete(folder.resolve("journal.1"));
    journal.writeCheckpoint(bytes("all"), TIME, null);
    assertThat(found(new Journal(JournalTest.killed(folder)))).containsExactly("CHECKPOINT all");
  }

  @Test
  void trustsNoLengthBeyondTheEndOfTheFile() throws IOException {
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, bytes("[]"));
    Path next = JournalTest.killed(folder);
    byte[] record = Files.readAllBytes(next.resolve("journal.0"));
    Arrays.fill(record, 17, 20, (byte) 0x7f);
    Files.write(next.resolve("journal.0"), record);

    assertThat(new Journal(next).recover()).isEmpty();
  }

  @Test
  void readsRecordsBeforeAHoleOfGigabytes() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Path next = JournalTest.killed(folder);
    lengthen(next.resolve("journal.0"));

    assertThat(found(new Journal(next))).containsExactly("INVOCATION a");
    assertThat(next.resolve("journal.0")).hasSize(Files.size(folder.resolve("journal.0")));
  }

  @Test
  void createsFolderAndFilesForItsUserOnly() throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));

    assertThat(mode(folder)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(JournalFaultsTest::mode)).hasSize(3).containsOnly("rw-------");
    }
  }

  @Test
  void restrictsAFolderThatOthersCouldRead() throws IOException {
    Files.createDirectory(folder);
    Files.createFile(folder.resolve("journal.0"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(
        folder.resolve("journal.0"), PosixFilePermissions.fromString("rw-rw-rw-"));

    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));

    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("journal.0"))).isEqualTo("rw-------");
  }

  @Test
  void doesNotUseTheFolderOfAnotherUser() throws IOException {
    Files.createDirectory(folder);
    assumeThat(Files.getAttribute(folder, "unix:uid"))
        .as("only root can give it away")
        .isEqualTo(0);
    Files.setAttribute(folder, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);

    assertThat(journal.recover()).isEmpty();
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    journal.writeLog();

    assertThat(folder).isEmptyDirectory();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).contains("belongs to another user");
  }

  @Test
  void recreatesTheTemporaryFolder() throws IOException {
    Journal deep = new Journal(temporary.resolve("tmp").resolve("lambda-metrics"), logger);

    deep.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));

    assertThat(temporary.resolve("tmp").resolve("lambda-metrics").resolve("journal.0")).exists();
  }

  @Test
  void warnsThatAnotherProcessUsesTheFolder() {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    Journal other = new Journal(folder, logger);

    assertThat(other.recover()).isEmpty();
    other.append(JournalRecord.Kind.INVOCATION, TIME, bytes("b"));
    other.writeCheckpoint(bytes("all"), TIME, null);
    other.writeLog();

    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).startsWith("WARNING another process uses " + folder);
    assertThat(other.isEarlierLost()).isFalse();
  }

  private void assertStartsFromNothing(Path next) throws IOException {
    Journal successor = new Journal(next, logger);
    assertThat(successor.recover()).isEmpty();
    assertThat(successor.isEarlierLost()).isTrue();
    successor.writeLog();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0))
        .startsWith("WARNING the journal of an earlier process in " + next);

    successor.append(JournalRecord.Kind.INVOCATION, TIME, bytes("later"));
    assertThat(found(new Journal(JournalTest.killed(next)))).containsExactly("INVOCATION later");
  }

  private Path killedAfter(int checkpoints) throws IOException {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, bytes("a"));
    for (int i = 1; i <= checkpoints; i++) {
      journal.writeCheckpoint(bytes(Integer.toString(i)), TIME, null);
    }
    return JournalTest.killed(folder);
  }

  /** Runs {@link JournalProcess} with this folder and returns its output. */
  private String run(String work, String shellPrefix, String... options) throws Exception {
    assumeProgram("sh");
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of(options));
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.addAll(List.of(JournalProcess.class.getName(), folder.toString(), work));
    List<String> command = new ArrayList<>(List.of("sh", "-c", shellPrefix + "exec \"$@\"", "sh"));
    command.addAll(java);
    File output = temporary.resolve("output").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output.toPath());
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static void assumeProgram(String name) {
    boolean isInstalled = Programs.isInstalled(name);
    if (!isInstalled && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(name + " is missing");
    }
    assumeThat(isInstalled).as(name + " is missing: install util-linux or coreutils").isTrue();
  }

  private static void put(Path path, String kind, Path target) throws Exception {
    switch (kind) {
      case "pipe" -> {
        assumeProgram("mkfifo");
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
      }
      case "link" -> Files.createSymbolicLink(path, target);
      case "link to a device" -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
      case "folder" -> Files.createDirectory(path);
      default -> lengthen(path);
    }
  }

  private static void lengthen(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(THREE_GIGABYTES);
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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
