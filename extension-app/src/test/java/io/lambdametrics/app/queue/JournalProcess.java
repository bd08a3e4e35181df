// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.app.log.RecordingLogger;
import java.nio.file.Path;
import java.time.Instant;

/** A program with a journal, for tests of limits that the system sets for a whole process. */
final class JournalProcess {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private JournalProcess() {}

  /**
   * Does its work and halts, like a killed process.
   *
   * @param args the folder and the work: {@code fill} writes until there is no room, {@code room}
   *     writes until there is no room and again when there is, {@code recover} recovers the records
   */
  public static void main(String[] args) throws Exception {
    RecordingLogger logger = new RecordingLogger();
    Journal journal = new Journal(Path.of(args[0]), logger);
    switch (args[1]) {
      case "recover" -> {
        journal.recover();
        journal.append(JournalRecord.Kind.INVOCATION, TIME, "after".getBytes(UTF_8));
      }
      case "fill" -> fill(journal);
      default -> {
        fill(journal);
        makeRoom();
        journal.writeCheckpoint("all".getBytes(UTF_8), TIME, null);
        journal.append(JournalRecord.Kind.INVOCATION, TIME, "after".getBytes(UTF_8));
      }
    }
    journal.writeLog();
    logger.lines.forEach(System.out::println);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void fill(Journal journal) {
    journal.append(JournalRecord.Kind.INVOCATION, TIME, "before".getBytes(UTF_8));
    journal.writeCheckpoint("first".getBytes(UTF_8), TIME, null);
    while (!journal.isSuspended()) {
      journal.append(JournalRecord.Kind.TELEMETRY_BATCH, TIME, new byte[1000]);
    }
  }

  private static void makeRoom() throws Exception {
    String own = Long.toString(ProcessHandle.current().pid());
    int exit =
        new ProcessBuilder("prlimit", "--fsize=unlimited:", "--pid", own)
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("prlimit ended with " + exit);
    }
  }
}
