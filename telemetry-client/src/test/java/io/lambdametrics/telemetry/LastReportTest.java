// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.testsupport.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LastReportTest {

  private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant OVER = Instant.EPOCH;

  private final LastReport lastReport = new LastReport(true);

  @Test
  void waitsForNothingWithoutInvocations() {
    lastReport.await(Buffering.PROMPT, FAR_AHEAD, false);

    assertThat(lastReport.isMissing()).isFalse();
  }

  @Test
  void endsTheWaitWithTheReport() throws InterruptedException {
    lastReport.expect("earlier");
    lastReport.expect("last");

    Thread waiting = new Thread(() -> lastReport.await(Long.MAX_VALUE, false));
    waiting.start();
    arrives("earlier");
    Await.until(Duration.ofSeconds(30), () -> waiting.getState() == Thread.State.TIMED_WAITING);
    arrives("last");

    waiting.join();
    assertThat(lastReport.isMissing()).isFalse();
  }

  @ParameterizedTest(name = "{0} ms of buffering, {1} ms left: waits {2} ms")
  @CsvSource({
    "25, 2000, 325",
    "1000, 2000, 1000",
    "30000, 2000, 1000",
    "30000, 86400000, 1000",
    "25, 1400, 325",
    "25, 1200, 200",
    "25, 100, -900",
  })
  void leavesTimeForTheShutdown(int bufferingMs, long leftMs, long expected) {
    Buffering buffering = new Buffering(1000, 262_144, bufferingMs);

    assertThat(LastReport.limitMs(buffering, leftMs)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"success", "error"})
  void waitsAfterAFailureForTheReportOfAnInvocationWithoutInvokeEvent(String before)
      throws InterruptedException {
    arrives("before", before);

    waitsForTheReportOfAFailure();
  }

  @Test
  void doesNotWaitForTheReportOfATimeoutThatHasArrived() {
    arrives("last", "timeout");

    lastReport.await(Long.MAX_VALUE, true);
  }

  @Test
  void takesATimeoutOfAnEarlierProcessNotForItsOwn() throws InterruptedException {
    arrives("before", "timeout");
    initializationStarts();

    waitsForTheReportOfAFailure();
  }

  @Test
  void expectsAReportForEachRetryOfAnInvocation() {
    lastReport.expect("a");
    lastReport.expect("a");

    arrives("a");
    assertThat(lastReport.isMissing()).isTrue();
    arrives("a");
    assertThat(lastReport.isMissing()).isFalse();
  }

  @Test
  void seesTheReportOfABatchWhoseHandlerFails() {
    lastReport.expect("a");
    TelemetryHandler watching =
        lastReport.watching(
            batch -> {
              throw new IllegalStateException("on purpose");
            });

    try {
      watching.handle(batch("a", "success"));
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("on purpose");
    }

    assertThat(lastReport.isMissing()).isFalse();
  }

  @Test
  void givesUpWhenNoTimeIsLeft() {
    lastReport.expect("a");

    lastReport.await(Buffering.PROMPT, OVER, true);

    assertThat(lastReport.isMissing()).isTrue();
  }

  @Test
  void leavesNoInterruptForTheShutdown() {
    lastReport.expect("a");
    Thread.currentThread().interrupt();

    lastReport.await(Long.MAX_VALUE, false);

    assertThat(Thread.interrupted()).isFalse();
  }

  private void waitsForTheReportOfAFailure() throws InterruptedException {
    Thread waiting = new Thread(() -> lastReport.await(Long.MAX_VALUE, true));
    waiting.start();
    Await.until(Duration.ofSeconds(30), () -> waiting.getState() == Thread.State.TIMED_WAITING);
    arrives("last", "error");

    waiting.join();
  }

  private void arrives(String requestId) {
    arrives(requestId, "success");
  }

  private void arrives(String requestId, String status) {
    lastReport.watching(batch -> {}).handle(batch(requestId, status));
  }

  private void initializationStarts() {
    lastReport
        .watching(batch -> {})
        .handle(
            batch(
                "[{\"time\":\"2026-03-01T08:00:01Z\",\"type\":\"platform.initStart\",\"record\":"
                    + "{\"initializationType\":\"on-demand\",\"phase\":\"invoke\"}}]"));
  }

  private static TelemetryBatch batch(String requestId, String status) {
    return batch(
        "[{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\""
            + requestId
            + "\",\"status\":\""
            + status
            + "\",\"metrics\":{\"durationMs\":12.5}}}]");
  }

  private static TelemetryBatch batch(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<TelemetryEvent> events = new TelemetryDecoder().decode(bytes).events();
    assertThat(events).hasSize(1);
    return new ReceivedBatch(bytes, Instant.EPOCH, new BatchDecoder(), () -> {});
  }
}
