package io.lambdametrics.app.push;

import static io.lambdametrics.app.queue.TestWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.InMemoryOutbox;
import io.lambdametrics.app.queue.TestWindows;
import io.lambdametrics.app.queue.Outbox;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PusherTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final AtomicReference<Instant> wall = new AtomicReference<>(TestWindows.START);
  private final AtomicLong skippedNanos = new AtomicLong();
  private final Clocks clocks = new Clocks(wall::get, () -> System.nanoTime() + skippedNanos.get());
  private final FakeBackend backend = new FakeBackend();
  private final InMemoryOutbox outgoing = new InMemoryOutbox();
  private final Pusher pusher = new Pusher("fake", backend, outgoing, LONG, LONG, clocks);

  @AfterEach
  void close() {
    pusher.close();
  }

  @Test
  void pushesWhenAsked() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);

    assertThat(push()).isTrue();
    assertThat(backend.pushed).containsExactly(batch);
  }

  @Test
  void pushesOnTheIntervalWithoutBeingAsked() throws Exception {
    CountDownLatch collected = new CountDownLatch(2);
    Outbox counting =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            collected.countDown();
          }
        };
    Duration often = Duration.ofMillis(1);
    try (Pusher quick = new Pusher("fake", backend, counting, often, often, clocks)) {
      quick.start();

      assertThat(collected.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void collectsTheWindowBeforeItPushes() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    Outbox one =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            add(batch);
          }
        };
    try (Pusher collecting = new Pusher("fake", backend, one, LONG, LONG, clocks)) {
      collecting.start();
      collecting.ask(LONG);
      collecting.await(LONG);

      assertThat(backend.pushed).containsExactly(batch);
    }
  }

  @Test
  void sendsTheSameBatchAgainWhereItsFateIsUnknown() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);

    assertThat(push()).isFalse();
    outgoing.add(window(2, 3, 5));
    backOffPasses();
    assertThat(push()).isTrue();

    assertThat(backend.pushed).hasSize(3).startsWith(batch, batch);
  }

  @Test
  void pushesNothingForCallersThatAskWhileItBacksOff() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(push()).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void backsOffAfterARefusal() throws Exception {
    backend.respondWith(FakeBackend.REFUSED);
    outgoing.add(window(1, 2, 2));
    push();
    outgoing.add(window(2, 3, 5));

    assertThat(push()).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void mergesTheWindowsOfABackOffAfterARefusal() throws Exception {
    backend.respondWith(FakeBackend.REFUSED);
    outgoing.add(window(1, 2, 2));
    push();
    outgoing.add(window(2, 3, 5));
    outgoing.add(window(3, 4, 9));
    backOffPasses();

    assertThat(push()).isTrue();
    assertThat(backend.pushed).hasSize(2);
    assertThat(TestWindows.increase(backend.pushed.get(1))).isEqualTo(7);
  }

  @Test
  void triesWhatIsBehindARefusedBatchWhereThereIsNoOtherTime() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.REFUSED);
    outgoing.add(window(1, 2, 2));
    push();
    MetricBatch next = window(2, 3, 5);
    outgoing.add(next);

    assertThat(pushForTheLastTime()).isTrue();
    assertThat(backend.pushed).hasSize(3).endsWith(next);
  }

  @Test
  void opensANewConnectionAfterAFailure() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));
    push();
    assertThat(backend.connectionsDropped).hasValue(0);

    pushForTheLastTime();
    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void goesOnAfterARetryAfterBeyondAllTime() throws Exception {
    backend.respondWith(
        new PushOutcome.Retryable("busy", Optional.of(Duration.ofSeconds(Long.MAX_VALUE))));
    outgoing.add(window(1, 2, 2));
    push();
    backOffPasses();

    assertThat(push()).isTrue();
  }

  @Test
  void goesOnAfterABackendThatLeavesItsThreadInterrupted() throws Exception {
    AtomicBoolean left = new AtomicBoolean(true);
    backend
        .respondWith(
            () -> {
              Thread.currentThread().interrupt();
              return FakeBackend.ACCEPTED;
            })
        .respondWith(
            () -> {
              left.set(Thread.currentThread().isInterrupted());
              return FakeBackend.ACCEPTED;
            });
    outgoing.add(window(1, 2, 2));
    push();
    outgoing.add(window(2, 2, 4));

    assertThat(push()).isTrue();
    assertThat(left).isFalse();
  }

  @Test
  void goesOnAfterAPushThatSomebodyElseInterrupted() throws Exception {
    backend.respondWith(
        () -> {
          throw new InterruptedException("a bug");
        });
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(pushForTheLastTime()).isTrue();
  }

  @Test
  void goesOnAfterABackendThatAnswersNothing() throws Exception {
    backend.respondWith(FakeBackend.NULL);
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(pushForTheLastTime()).isTrue();
  }

  @Test
  void goesOnAfterAnErrorWhileItWaits() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    Clocks failing =
        new Clocks(
            wall::get,
            () -> {
              if (Thread.currentThread().getName().startsWith("pusher")
                  && failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("for a moment");
              }
              return System.nanoTime();
            });
    outgoing.add(window(1, 2, 2));
    try (Pusher unlucky = new Pusher("fake", backend, outgoing, LONG, LONG, failing)) {
      unlucky.start();
      unlucky.ask(LONG);

      assertThat(unlucky.await(LONG)).isTrue();
    }
  }

  @Test
  void keepsTheFiguresWhileTheClockIsSetBack() throws Exception {
    outgoing.add(window(1, 2, 2));
    wall.set(TestWindows.START.minusSeconds(600));

    assertThat(push()).isFalse();
    assertThat(backend.pushed).isEmpty();
    assertThat(pusher.isHealthy()).as("no reason to hold an invocation").isFalse();
  }

  @Test
  void sendsWhatItKeptWhenTheClockHasCaughtUp() throws Exception {
    outgoing.add(window(1, 2, 2));
    wall.set(TestWindows.START.minusSeconds(600));
    push();
    wall.set(TestWindows.START.minusSeconds(200));

    assertThat(push()).isTrue();
    assertThat(pusher.isHealthy()).isTrue();
  }

  @Test
  void keepsTheFiguresOfAClockThatIsSetBackForAnHourAtMost() throws Exception {
    outgoing.add(window(1, 2, 2));
    wall.set(TestWindows.START.minusSeconds(86_400));
    push();
    skippedNanos.set(TimeUnit.MINUTES.toNanos(61));

    assertThat(push()).isTrue();
  }

  @Test
  void sendsWhatItKeptWhereThereIsNoOtherTime() throws Exception {
    outgoing.add(window(1, 2, 2));
    wall.set(TestWindows.START.minusSeconds(600));

    assertThat(pushForTheLastTime()).isTrue();
  }

  @Test
  void keepsABatchWhenTheClockIsSetForward() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));
    push();
    wall.set(TestWindows.START.plusSeconds(86_400));

    assertThat(pushForTheLastTime()).isFalse();
    assertThat(pusher.counts().lost()).isZero();
  }

  @Test
  void givesUpABatchThatWasTriedForAnHour() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));
    push();
    skippedNanos.set(TimeUnit.MINUTES.toNanos(61));
    push();

    assertThat(pusher.counts().expired()).isEqualTo(1);
  }

  @Test
  void saysInTheEndWhatIsUnsent() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));
    push();
    outgoing.add(window(2, 3, 5));

    assertThat(pusher.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "fake: 0 pushes accepted, 1 failed, 2 lost with 5 invocations, 5 of them unsent at"
                    + " the end: only a next process of this environment can still send those"));
  }

  @Test
  void saysInTheEndThatNothingIsLost() throws Exception {
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(pusher.summary())
        .isEqualTo(new LogLine(Level.INFO, "fake: 1 pushes accepted, 0 failed, 0 lost"));
  }

  @Test
  void keepsTheBatchThatABrokenBackendDidNotTake() throws Exception {
    backend.respondWith(
        () -> {
          throw new IllegalStateException("a bug");
        });
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);

    assertThat(push()).isFalse();
    assertThat(pushForTheLastTime()).isTrue();
    assertThat(backend.pushed).containsExactly(batch, batch);
  }

  @Test
  void survivesABackendThatIsBuiltAgainstAnotherVersion() throws Exception {
    backend.respondWith(
        () -> {
          throw new NoSuchMethodError("gone");
        });
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(pushForTheLastTime()).isTrue();
  }

  @Test
  void goesOnAfterAWindowThatCouldNotBeCollected() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    InMemoryOutbox broken =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            if (calls.incrementAndGet() == 1) {
              throw new IllegalStateException("a bug");
            }
          }
        };
    try (Pusher unlucky = new Pusher("fake", backend, broken, LONG, LONG, clocks)) {
      unlucky.start();
      unlucky.ask(LONG);
      unlucky.await(LONG);
      broken.add(window(1, 2, 2));
      unlucky.ask(LONG);

      assertThat(unlucky.await(LONG)).isTrue();
      assertThat(backend.pushed).hasSize(1);
    }
  }

  @Test
  void dropsConnectionsThatWereIdleThroughAFreeze() throws Exception {
    outgoing.add(window(1, 2, 2));
    wall.set(TestWindows.START.plusSeconds(31));
    push();

    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void refusesToPushInNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> pusher.ask(Duration.ZERO));
  }

  @Test
  void givesUpABatchThatNoReceiverTakesAnyMore() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outgoing.add(window(-3601, 2, 2));

    assertThat(push()).isTrue();
    assertThat(pusher.counts().expired()).isEqualTo(1);
  }

  @Test
  void saysThatTheBackendDoesNotAnswerUntilItDoes() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));

    push();
    assertThat(pusher.isHealthy()).isFalse();

    backOffPasses();
    push();
    assertThat(pusher.isHealthy()).isTrue();
  }

  @Test
  void waitsNoLongerThanTheBoundForABackendThatStalls() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          await(release);
          return FakeBackend.ACCEPTED;
        });
    outgoing.add(window(1, 2, 2));
    pusher.start();
    pusher.ask(Duration.ofMillis(20));

    assertThat(pusher.await(Duration.ofMillis(20))).isFalse();
    release.countDown();
    assertThat(pusher.await(LONG)).isTrue();
  }

  @Test
  void cutsAPushShortThatHangsWhenSomebodyWaits() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          hangs.countDown();
          return FakeBackend.HANGS.get();
        });
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);
    pusher.start();
    pusher.ask(LONG);
    hangs.await();
    pusher.ask(LONG);

    assertThat(pusher.await(Duration.ofSeconds(4))).isTrue();
    assertThat(backend.pushed).containsExactly(batch, batch);
    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void triesNoSoonerAgainForWhoAskedWhileItFailed() throws Exception {
    failWhile(() -> pusher.ask(LONG));

    assertThat(pusher.await(LONG)).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void triesOnceMoreForWhoHasNoOtherTime() throws Exception {
    failWhile(() -> pusher.insist(LONG));

    assertThat(pusher.await(LONG)).isTrue();
    assertThat(backend.pushed).hasSize(2);
  }

  @Test
  void doesNotLetTwoWaitForTheSameStall() throws Exception {
    backend.respondWith(FakeBackend.HANGS);
    outgoing.add(window(1, 2, 2));
    pusher.start();
    pusher.ask(LONG);

    assertThat(pusher.await(Duration.ofMillis(20))).isFalse();
    assertThat(pusher.isHealthy()).isFalse();
  }

  @Test
  void pushesALittleLaterAfterAFreezeSoThatAnInvocationCanPushItself() throws Exception {
    AtomicLong nanos = new AtomicLong();
    Clocks frozenClocks = new Clocks(wall::get, nanos::get);
    CountDownLatch collected = new CountDownLatch(1);
    Outbox counting =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            collected.countDown();
          }
        };
    try (Pusher frozen = new Pusher("fake", backend, counting, LONG, Duration.ZERO, frozenClocks)) {
      nanos.set(TimeUnit.SECONDS.toNanos(60));
      frozen.start();
      // The timer stands still: what was put off stays so.
      assertThat(collected.await(100, TimeUnit.MILLISECONDS)).isFalse();

      nanos.set(TimeUnit.SECONDS.toNanos(61));
      assertThat(collected.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closesTheBackend() {
    pusher.close();

    assertThat(backend.closed).isTrue();
  }

  /** A push fails, and while it is made, somebody else asks. */
  private void failWhile(Runnable somebodyAsks) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          begun.countDown();
          await(release);
          return FakeBackend.BUSY;
        });
    outgoing.add(window(1, 2, 2));
    pusher.start();
    pusher.ask(LONG);
    begun.await();
    somebodyAsks.run();
    release.countDown();
  }

  private boolean push() throws InterruptedException {
    pusher.start();
    pusher.ask(LONG);
    return pusher.await(LONG);
  }

  private boolean pushForTheLastTime() throws InterruptedException {
    pusher.start();
    pusher.insist(LONG);
    return pusher.await(LONG);
  }

  /** Longer than the longest back-off, and less than a batch's life. */
  private void backOffPasses() {
    skippedNanos.addAndGet(TimeUnit.MINUTES.toNanos(11));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
