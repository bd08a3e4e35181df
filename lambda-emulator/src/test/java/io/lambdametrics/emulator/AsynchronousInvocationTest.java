// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsynchronousInvocationTest {

  @TempDir Path folder;

  @Test
  void retriesAFailedAttemptUnderTheSameRequestId() throws Exception {
    try (LambdaEmulator lambda = light().build()) {
      List<InvocationResult> attempts =
          lambda.invoke(AsynchronousInvocation.of(Invocation.handlerError(), Invocation.success()));

      assertThat(attempts)
          .extracting(InvocationResult::outcome)
          .containsExactly(InvocationOutcome.HANDLER_ERROR, InvocationOutcome.SUCCESS);
      String id = attempts.get(0).requestId();
      for (String type : List.of("platform.start", "platform.runtimeDone", "platform.report")) {
        assertThat(requestIds(lambda, type)).as(type).containsExactly(id, id);
      }
    }
  }

  @Test
  void invokesTheExtensionForEachAttempt() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_LINGER_MS", "0").build()) {
      lambda.invoke(
          AsynchronousInvocation.of(
              Invocation.success().withRequestId("retried").failingWith("X")));
      lambda.shutdown();
    }

    assertThat(opt.recorded("EVENT"))
        .filteredOn(line -> line.contains("INVOKE"))
        .hasSize(3)
        .allMatch(line -> line.contains("\"requestId\":\"retried\""));
  }

  @Test
  void keepsTheRequestIdAfterAReset() throws Exception {
    try (LambdaEmulator lambda = light().timeout(Duration.ofSeconds(2)).build()) {
      List<InvocationResult> attempts =
          lambda.invoke(AsynchronousInvocation.of(Invocation.crashing(), Invocation.success()));

      assertThat(attempts)
          .extracting(InvocationResult::outcome)
          .containsExactly(InvocationOutcome.RUNTIME_CRASH, InvocationOutcome.SUCCESS);
      assertThat(requestIds(lambda, "platform.start")).hasSize(2).containsOnly(id(attempts));
    }
  }

  @Test
  void retriesAtMostAsOftenAsConfigured() throws Exception {
    try (LambdaEmulator lambda = light().build()) {
      AsynchronousInvocation failing = AsynchronousInvocation.of(Invocation.handlerError());

      assertThat(lambda.invoke(failing)).hasSize(3);
      assertThat(lambda.invoke(failing.maxRetries(1))).hasSize(2);
      assertThat(lambda.invoke(failing.maxRetries(0))).hasSize(1);
    }
  }

  @Test
  void waitsBeforeARetry() throws Exception {
    try (LambdaEmulator lambda = light().build()) {
      lambda.invoke(
          AsynchronousInvocation.of(Invocation.handlerError(), Invocation.success())
              .retryDelay(Duration.ofMillis(300)));

      List<EmittedEvent> starts =
          lambda.events().stream().filter(e -> e.type().equals("platform.start")).toList();
      assertThat(Duration.between(starts.get(0).time(), starts.get(1).time()))
          .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  @Test
  void refusesSettingsThatLambdaDoesNotAllow() {
    AsynchronousInvocation one = AsynchronousInvocation.of(Invocation.success());

    assertThatThrownBy(() -> one.maxRetries(3)).hasMessageContaining("0 to 2, but is 3");
    assertThatThrownBy(() -> one.maxRetries(-1)).hasMessageContaining("0 to 2, but is -1");
    assertThatThrownBy(() -> one.retryDelay(Duration.ofMillis(-1)))
        .hasMessageContaining("negative");
    assertThatThrownBy(AsynchronousInvocation::of).hasMessageContaining("1 to 3, but are 0");
  }

  @Test
  void refusesARequestIdWithOtherCharacters() {
    for (String id : List.of("", "a/b", "a b", "a\r\nX: y", "x".repeat(257))) {
      assertThatThrownBy(() -> Invocation.success().withRequestId(id))
          .as(id)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private LambdaEmulatorBuilder light() throws Exception {
    return new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION).emulator();
  }

  private static String id(List<InvocationResult> attempts) {
    return attempts.get(0).requestId();
  }

  private static List<String> requestIds(LambdaEmulator lambda, String type) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .map(event -> event.record().path("requestId").asText())
        .toList();
  }
}
