// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FreezeTest {

  @TempDir Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void stopsABusyProcessBetweenInvocations() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_BUSY", "true").build()) {
      lambda.invoke(Invocation.success());
      long pid = lambda.extensions().get(0).pid().orElseThrow();

      long before = cpuTicks(pid);
      busyFor(Duration.ofMillis(300));

      assertThat(cpuTicks(pid)).isEqualTo(before);
      assertThat(state(pid)).isEqualTo("T");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void stopsChildrenOfAnExtension() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    opt.script(
        "family",
        "sleep 60 & echo child $!\n"
            + Files.readString(folder.resolve("extensions/probe"))
                .replace("#!/bin/sh", "")
                .replace("PROBE_NAME=probe", "PROBE_NAME=family"));
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success());

      ExtensionReport family =
          lambda.extensions().stream()
              .filter(e -> e.name().equals("family"))
              .findFirst()
              .orElseThrow();
      long child = Long.parseLong(family.log().get(0).replace("child ", ""));
      assertThat(state(child)).isEqualTo("T");
      lambda.shutdown();
      Await.until(Duration.ofSeconds(5), () -> isGone(child));
    }
  }

  @Test
  void deliversTheReportWithTheNextInvocation() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InvocationResult first = lambda.invoke(Invocation.success());
      busyFor(Duration.ofMillis(200));
      assertThat(deliveredReports(lambda)).isEmpty();
      Instant thaw = Instant.now();

      lambda.invoke(Invocation.success().lasting(Duration.ofSeconds(1)));

      assertThat(deliveredReports(lambda)).containsExactly(first.requestId());
      assertThat(
              lambda.deliveries().stream()
                  .filter(FreezeTest::hasReport)
                  .findFirst()
                  .orElseThrow()
                  .time())
          .isAfterOrEqualTo(thaw);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void leavesProcessesRunningAndDeliversTheReportIfFreezingIsOff() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().freezing(false).build()) {
      InvocationResult result = lambda.invoke(Invocation.success());

      Await.until(
          Duration.ofSeconds(5), () -> deliveredReports(lambda).contains(result.requestId()));
      assertThat(state(lambda.extensions().get(0).pid().orElseThrow())).isNotEqualTo("T");
    }
  }

  @Test
  void deliversTheLastReportDuringShutdown() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_LINGER_MS", "1500").build()) {
      InvocationResult last = lambda.invoke(Invocation.success());

      lambda.shutdown();

      assertThat(deliveredReports(lambda)).containsExactly(last.requestId());
    }
  }

  @Test
  void generatesTheReportWhenTheExtensionHasAskedForNext() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_HOLD_MS", "150").build()) {
      InvocationResult result = lambda.invoke(Invocation.success());

      assertThat(result.extensionOverheadMs()).isBetween(50.0, 1_000.0);
      assertThat(result.durationMs()).isGreaterThan(result.extensionOverheadMs());
      assertThat(result.responseMs().orElseThrow()).isLessThan(result.durationMs());
      assertThat(lambda.extensions().get(0).holdMs()).containsExactly(result.extensionOverheadMs());
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void doesNotWaitForAnExtensionWithoutInvoke() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_EVENTS", "SHUTDOWN").build()) {
      InvocationResult result = lambda.invoke(Invocation.success());

      assertThat(result.extensionOverheadMs()).isZero();
      assertThat(lambda.events().get(lambda.events().size() - 1).record().has("spans")).isFalse();
      assertThat(state(lambda.extensions().get(0).pid().orElseThrow())).isEqualTo("T");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void killsProcessesThatLostTheirParent() throws Exception {
    TestOpt opt = new TestOpt(folder).script("forks", "sleep 60 & echo $!; exit 0");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.init();

      long orphan = Long.parseLong(lambda.extensions().get(0).log().get(0));
      Await.until(Duration.ofSeconds(5), () -> isGone(orphan));
    }
  }

  private static List<String> deliveredReports(LambdaEmulator lambda) {
    return lambda.deliveries().stream()
        .filter(DeliveryAttempt::accepted)
        .flatMap(delivery -> delivery.events().stream())
        .filter(event -> event.type().equals("platform.report"))
        .map(event -> event.record().path("requestId").asText())
        .toList();
  }

  private static boolean hasReport(DeliveryAttempt delivery) {
    return delivery.events().stream().anyMatch(e -> e.type().equals("platform.report"));
  }

  /** Waits, so that something that must not happen could happen. */
  private static void busyFor(Duration duration) {
    Instant end = Instant.now().plus(duration);
    Await.until(duration.plusSeconds(1), () -> Instant.now().isAfter(end));
  }

  private static String[] stat(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
  }

  /** Tells whether a process has ended, or is a zombie that its parent has yet to wait for. */
  private static boolean isGone(long pid) {
    try {
      return state(pid).equals("Z");
    } catch (IOException e) {
      return true;
    }
  }

  private static String state(long pid) throws IOException {
    return stat(pid)[0];
  }

  private static long cpuTicks(long pid) throws IOException {
    String[] fields = stat(pid);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
