// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.ExtensionState;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {

  @TempDir Path folder;

  @Test
  void recordsAnExtensionThatExitsInTime() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success());

      ShutdownResult result = lambda.shutdown();

      ExtensionReport report = result.extensions().get(0);
      assertThat(result.reason()).isEqualTo(ShutdownCause.SPINDOWN);
      assertThat(result.inTime()).isTrue();
      assertThat(report.exitCode()).hasValue(0);
      assertThat(report.shutdownMs().orElseThrow()).isBetween(100.0, 2_000.0);
      assertThat(report.state()).isEqualTo(ExtensionState.EXITED);
      assertThat(report.behaved()).isTrue();
      assertThat(opt.recorded("EVENT"))
          .last()
          .asString()
          .contains("\"eventType\":\"SHUTDOWN\"", "\"shutdownReason\":\"spindown\"");
    }
  }

  @Test
  void killsAtTheDeadline() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator().environment("PROBE_IGNORE_SHUTDOWN", "true").build()) {
      lambda.init();

      ShutdownResult result = lambda.shutdown();

      ExtensionReport report = result.extensions().get(0);
      assertThat(result.inTime()).isFalse();
      assertThat(result.durationMs()).isBetween(2_000.0, 6_000.0);
      assertThat(report.killed()).isTrue();
      assertThat(report.exitCode()).hasValue(137);
      assertThat(report.state()).isEqualTo(ExtensionState.SHUTDOWN_FAILED);
      assertThat(report.behaved()).isFalse();
    }
  }

  @Test
  void killsImmediatelyWithoutRegistrationForShutdown() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_EVENTS", "INVOKE").build()) {
      lambda.invoke(Invocation.success());

      ShutdownResult result = lambda.shutdown();

      assertThat(result.extensions().get(0).killed()).isTrue();
      assertThat(result.extensions().get(0).behaved()).isTrue();
      assertThat(result.durationMs()).isLessThan(1_900.0);
      assertThat(opt.recorded("EVENT")).noneMatch(event -> event.contains("SHUTDOWN"));
    }
  }

  @Test
  void deadlineIsTwoSecondsAfterTheStart() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.init();
      long before = System.currentTimeMillis();
      lambda.shutdown();

      String event = opt.recorded("EVENT").get(0);
      long deadline =
          PlatformJson.parse(
                  event
                      .substring(event.indexOf('{'))
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .path("deadlineMs")
              .asLong();
      assertThat(deadline - before).isBetween(2_000L, 4_000L);
    }
  }

  @Test
  void acceptsACustomLimit() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator()
            .shutdownTimeout(Duration.ofMillis(300))
            .environment("PROBE_IGNORE_SHUTDOWN", "true")
            .build()) {
      lambda.init();

      assertThat(lambda.shutdown().durationMs()).isBetween(300.0, 1_900.0);
    }
  }

  @Test
  void closeLeavesNoProcessBehind() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    LambdaEmulator lambda = opt.emulator().build();
    lambda.invoke(Invocation.success());
    long pid = lambda.extensions().get(0).pid().orElseThrow();

    lambda.close();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThatThrownBy(() -> lambda.invoke(Invocation.success()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closeEndsAnInvocationOfAnotherThread() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    LambdaEmulator lambda = opt.emulator().timeout(Duration.ofMinutes(5)).build();
    lambda.init();
    var invocation = TestDrivenExtension.meanwhile(() -> lambda.invoke(Invocation.timingOut()));
    Await.until(
        Duration.ofSeconds(5),
        () -> lambda.events().stream().anyMatch(e -> e.type().equals("platform.start")));

    lambda.close();

    assertThatThrownBy(invocation::get).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(lambda.extensions().get(0).exitCode()).hasValue(0);
  }
}
