// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses only the published API, as another program does that writes a report at its end. */
class RunReportTest {

  @TempDir Path folder;

  @Test
  void writesAReportOfTwoEnvironmentsDuringAndAfterARun() throws Exception {
    TestOpt opt = new TestOpt(folder).script("shell", TestOpt.SHELL_EXTENSION);
    Path log = folder.resolve("events.jsonl");
    Path during = folder.resolve("during.html");
    Path after = folder.resolve("after.html");
    Path summary = folder.resolve("summary.json");

    try (EventLogFile events = EventLogFile.create(log)) {
      try (LambdaEmulator one = opt.emulator().listener(events.environment(1)).build();
          LambdaEmulator two = opt.emulator().listener(events.environment(2)).build()) {
        one.invoke(Invocation.success());
        RunReport.of(log).writeHtml(during);
        two.invoke(Invocation.handlerError());
        one.shutdown();
        two.shutdown();
      }
    }
    RunReport report = RunReport.of(log);
    report.comparedWith(report).writeHtml(after);
    report.writeSummary(summary);

    assertThat(report.allBehaved()).isTrue();
    assertThat(during).content().contains("<b>1 invocation</b>, 1 success");
    assertThat(after)
        .content()
        .contains("<b>2 invocations</b>, 1 handler-error, 1 success", "id=\"compared\"");
    assertThat(summary).content().contains("\"all\":2");
  }

  @Test
  void refusesAFileThatIsNoEventLog() throws Exception {
    Path file = Files.writeString(folder.resolve("other.txt"), "one\ntwo\nthree\n");

    assertThatThrownBy(() -> RunReport.of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.txt: line 1 is not a line of an event log");
  }

  private static TimelineEntry log(String text) {
    return new TimelineEntry(
        Instant.EPOCH, TimelineEntry.Kind.LOG, "runtime", text, Optional.empty());
  }

  /** JSON may contain half of a character outside of the basic plane, as an escape. */
  @Test
  void writesOnAfterHalfACharacter() throws Exception {
    Path log = folder.resolve("events.jsonl");

    try (EventLogFile events = EventLogFile.create(log)) {
      events.environment(1).accept(log("half: \uD83D."));
      events.environment(1).accept(log("after it"));
    }

    assertThat(Files.readAllLines(log)).hasSize(2).last().asString().contains("after it");
  }

  @Test
  void ignoresWhatHappensAfterItsEnd() throws Exception {
    Path log = folder.resolve("events.jsonl");
    EventLogFile events = EventLogFile.create(log);
    events.environment(1).accept(log("one"));
    events.close();

    events.environment(1).accept(log("two"));
    events.close();

    assertThat(Files.readAllLines(log)).singleElement().asString().contains("one");
  }

  @Test
  void saysAtOnceThatTheDiskIsFull() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "/dev/full is missing");
    List<String> logged = new ArrayList<>();
    Logger logger = Logger.getLogger(EventLogFile.class.getName());
    logger.setFilter(
        logRecord -> {
          logged.add(logRecord.getMessage());
          return false;
        });
    try {
      EventLogFile events = EventLogFile.create(full);
      events.environment(1).accept(log("one"));
      events.environment(1).accept(log("two"));
    } finally {
      logger.setFilter(null);
    }

    assertThat(logged)
        .containsExactly("The event log is incomplete, because writing failed: /dev/full");
  }

  @Test
  void saysWhenTheDiskWasFull() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "/dev/full is missing");
    EventLogFile events = EventLogFile.create(full);
    events.environment(1).accept(log("text"));

    assertThatThrownBy(events::close).hasMessageContaining("/dev/full");
  }
}
