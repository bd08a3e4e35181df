// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.testsupport.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TelemetryIntakeTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  @TempDir private Path folder;
  private DurableMetrics metrics;
  private TelemetryIntake intake;
  private final CountDownLatch release = new CountDownLatch(1);
  private @Nullable Thread listener;

  @BeforeEach
  void create() {
    metrics = TestDurableMetrics.of(engine, folder, Clocks.SYSTEM);
    intake = new TelemetryIntake(engine, metrics, true);
  }

  @AfterEach
  void release() throws InterruptedException {
    release.countDown();
    if (listener != null) {
      listener.join();
    }
  }

  @Test
  void endsTheWaitWhenTheRuntimeIsDone() throws Exception {
    engine.invoked("a", Instant.EPOCH);
    listener = new Thread(() -> intake.handle(FakeBatch.of(report("a"))));
    listener.start();

    assertThat(intake.awaitRuntimeDone("a", LONG)).isTrue();
  }

  @Test
  void doesNotWaitForARuntimeThatIsDone() throws Exception {
    intake.handle(FakeBatch.of(report("a")));

    assertThat(intake.awaitRuntimeDone("a", Duration.ZERO)).isTrue();
  }

  @Test
  void expectsNothingAfterAWaitTimedOut() throws Exception {
    intake.setExpected(true);
    engine.invoked("a", Instant.EPOCH);

    assertThat(intake.awaitRuntimeDone("a", SHORT)).isFalse();
    assertThat(intake.isExpected()).isFalse();
  }

  @Test
  void expectsTelemetryAgainAfterTheNextRuntimeDone() throws Exception {
    intake.awaitRuntimeDone("a", SHORT);

    intake.handle(FakeBatch.of(report("a")));
    assertThat(intake.isExpected()).as("a report comes too late to wait for").isFalse();

    intake.handle(FakeBatch.of(runtimeDone("a")));
    assertThat(intake.isExpected()).isTrue();
  }

  @Test
  void countsAnAcknowledgedBatchWhenThereIsMemoryAgain() throws Exception {
    intake.handle(FakeBatch.lackingMemory(TelemetryIntake.MEMORY_ATTEMPTS - 1, report("a")));

    assertThat(engine.isRuntimeDone("a")).isTrue();
  }

  @Test
  void givesABatchUpAfterALongLackOfMemory() throws Exception {
    FakeBatch batch = FakeBatch.lackingMemory(TelemetryIntake.MEMORY_ATTEMPTS, report("a"));

    assertThatThrownBy(() -> intake.handle(batch)).isInstanceOf(OutOfMemoryError.class);
    assertThat(intake.awaitCounted(SHORT)).as("nothing waits for it").isTrue();
  }

  @Test
  void doesNotWaitAtShutdownIfEveryInvocationIsReported() throws Exception {
    intake.handle(FakeBatch.of(report("a")));

    assertThat(waitsForReports(intake)).isFalse();
  }

  @Test
  void waitsAtShutdownForAMissingReport() throws Exception {
    engine.invoked("a", Instant.EPOCH);

    assertThat(waitsForReports(intake)).isTrue();
  }

  @Test
  void waitsAtShutdownForOneMoreBatchWithoutInvokeEvents() throws Exception {
    TelemetryIntake withoutInvoke = new TelemetryIntake(engine, metrics, false);
    withoutInvoke.handle(FakeBatch.of(report("a")));

    assertThat(waitsForReports(withoutInvoke)).isTrue();
  }

  /** Such a batch was sent before the invocations of the next one. */
  @Test
  void takesABatchWithoutReportNotForTheLastWithoutInvokeEvents() throws Exception {
    TelemetryIntake withoutInvoke = new TelemetryIntake(engine, metrics, false);
    AtomicBoolean reported = new AtomicBoolean();
    Thread main =
        new Thread(
            () -> {
              try {
                withoutInvoke.awaitReports(LONG, false);
                reported.set(engine.isRuntimeDone("a"));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    main.start();
    Await.until(LONG, () -> main.getState() == Thread.State.TIMED_WAITING);
    withoutInvoke.handle(FakeBatch.of(initStart()));
    Await.until(LONG, () -> !main.isAlive() || main.getState() == Thread.State.TIMED_WAITING);
    withoutInvoke.handle(FakeBatch.of(report("a")));
    main.join();

    assertThat(reported).isTrue();
  }

  @Test
  void waitsAfterAFailureForTheReportOfAnInvocationWithoutInvokeEvent() throws Exception {
    intake.handle(FakeBatch.of(report("a")));

    assertThat(waitsAfterAFailure()).isTrue();
  }

  @Test
  void takesAHandlerErrorOfBeforeNotForTheFailure() throws Exception {
    intake.handle(FakeBatch.of(report("a", Status.ERROR)));

    assertThat(waitsAfterAFailure()).isTrue();
  }

  @Test
  void doesNotWaitForAFailureThatIsReported() throws Exception {
    intake.handle(FakeBatch.of(report("a", Status.TIMEOUT)));

    assertThat(waitsAfterAFailure()).isFalse();
  }

  @Test
  void doesNotWaitForAFailureOfTheInitializationThatIsReported() throws Exception {
    intake.handle(FakeBatch.of(failedInit(InitializationPhase.INIT)));

    assertThat(waitsAfterAFailure()).isFalse();
  }

  @Test
  void waitsForTheReportOfAnInvocationWhoseInitializationFailed() throws Exception {
    intake.handle(FakeBatch.of(failedInit(InitializationPhase.INVOKE)));

    assertThat(waitsAfterAFailure()).isTrue();
  }

  @Test
  void takesAFailureOfAnEarlierProcessNotForItsOwn() throws Exception {
    intake.handle(FakeBatch.of(report("a", Status.TIMEOUT), initStart()));

    assertThat(waitsAfterAFailure()).isTrue();
  }

  @Test
  void waitsAtShutdownForAnUncountedBatch() throws Exception {
    acknowledgeWithoutCounting();

    assertThat(waitsForReports(intake)).isTrue();
  }

  @Test
  void waitsUntilAnAcknowledgedBatchIsCounted() throws Exception {
    acknowledgeWithoutCounting();

    assertThat(waitsFor(() -> intake.awaitCounted(LONG), intake)).isTrue();
  }

  @Test
  void doesNotWaitForACountedBatch() throws Exception {
    intake.handle(FakeBatch.of());

    assertThat(intake.awaitCounted(Duration.ZERO)).isTrue();
  }

  @Test
  void reportsABatchThatIsNotCountedInTime() throws Exception {
    acknowledgeWithoutCounting();

    assertThat(intake.awaitCounted(SHORT)).isFalse();
  }

  /** Leaves a batch acknowledged and not counted until the test ends. */
  private void acknowledgeWithoutCounting() throws InterruptedException {
    FakeBatch batch = FakeBatch.heldBackBy(release);
    listener = new Thread(() -> intake.handle(batch));
    listener.start();
    batch.awaitAcknowledged();
  }

  private interface Wait {
    void run() throws InterruptedException;
  }

  /** Returns whether the wait for reports lasts until one more report arrives. */
  private static boolean waitsForReports(TelemetryIntake waiting) throws InterruptedException {
    return waitsFor(() -> waiting.awaitReports(LONG, false), waiting);
  }

  /** Returns whether the wait after a failure lasts until the report of a failure arrives. */
  private boolean waitsAfterAFailure() throws InterruptedException {
    return waitsFor(() -> intake.awaitReports(LONG, true), intake);
  }

  /** Returns whether the wait lasts until one more report arrives. */
  private static boolean waitsFor(Wait wait, TelemetryIntake waiting) throws InterruptedException {
    Thread main =
        new Thread(
            () -> {
              try {
                wait.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    main.start();
    Await.until(LONG, () -> !main.isAlive() || main.getState() == Thread.State.TIMED_WAITING);
    boolean waited = main.isAlive();
    waiting.handle(FakeBatch.of(report("a", Status.ERROR)));
    main.join();
    return waited;
  }

  private static PlatformRuntimeDone runtimeDone(String requestId) {
    return new PlatformRuntimeDone(
        Instant.EPOCH,
        requestId,
        Outcome.of(Status.SUCCESS),
        OptionalDouble.of(10),
        OptionalLong.of(2),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static PlatformInitStart initStart() {
    return new PlatformInitStart(
        Instant.EPOCH,
        InitializationType.ON_DEMAND,
        InitializationPhase.INVOKE,
        Instance.UNSTATED,
        Optional.empty());
  }

  private static PlatformInitReport failedInit(InitializationPhase phase) {
    return new PlatformInitReport(
        Instant.EPOCH,
        InitializationType.ON_DEMAND,
        phase,
        Outcome.of(Status.ERROR),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  static PlatformReport report(String requestId) {
    return report(requestId, Status.SUCCESS);
  }

  private static PlatformReport report(String requestId, Status status) {
    return new PlatformReport(
        Instant.EPOCH,
        requestId,
        Outcome.of(status),
        ReportMetrics.ofDuration(10),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
