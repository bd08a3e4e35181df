// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints the time that the emulator itself needs between two events, without a limit. */
class OverheadTest {

  private static final int INVOCATIONS = Integer.getInteger("overhead.invocations", 100);

  @TempDir Path folder;

  /** Measures the timeline. The emulator's threads call it one at a time. */
  private static final class Stopwatch {
    final List<Long> toRuntimeDone = new ArrayList<>();
    final List<Long> toReport = new ArrayList<>();
    final List<Long> toNextInvoke = new ArrayList<>();
    private Instant runtimeNext = Instant.EPOCH;
    private Instant lastNext = Instant.EPOCH;

    synchronized void take(TimelineEntry entry) {
      boolean request = entry.kind() == TimelineEntry.Kind.REQUEST;
      if (request && entry.text().endsWith("/invocation/next")) {
        runtimeNext = entry.time();
        lastNext = entry.time();
      } else if (request && entry.text().endsWith("/event/next")) {
        lastNext = entry.time();
      } else if (entry.text().equals("platform.runtimeDone")) {
        toRuntimeDone.add(micros(runtimeNext, entry.time()));
      } else if (entry.text().equals("platform.report")) {
        toReport.add(micros(lastNext, entry.time()));
      } else if (entry.text().equals("200 to GET /2020-01-01/extension/event/next")) {
        toNextInvoke.add(micros(lastNext, entry.time()));
      }
    }

    private static long micros(Instant from, Instant to) {
      return Duration.between(from, to).toNanos() / 1_000;
    }
  }

  @Test
  void measuresTheOverhead() throws Exception {
    TestOpt opt = new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    Stopwatch stopwatch = new Stopwatch();
    try (LambdaEmulator lambda =
        opt.emulator().timeout(Duration.ofSeconds(60)).listener(stopwatch::take).build()) {
      for (int i = 0; i < INVOCATIONS; i++) {
        lambda.invoke(Invocation.success());
      }
    }

    print("runtime's next to runtimeDone", stopwatch.toRuntimeDone);
    print("last next to report", stopwatch.toReport);
    print("last next to the next INVOKE, with freeze and thaw", stopwatch.toNextInvoke);
    assertThat(stopwatch.toReport).hasSize(INVOCATIONS);
  }

  private static void print(String label, List<Long> micros) {
    List<Long> sorted = micros.stream().sorted().toList();
    System.out.printf(
        "%s: p50 %d us, p90 %d us%n",
        label, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10));
  }
}
