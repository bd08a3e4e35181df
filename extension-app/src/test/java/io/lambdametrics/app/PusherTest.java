package io.lambdametrics.app;

import static io.lambdametrics.app.Batches.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.api.metrics.MetricBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PusherTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Clocks CLOCKS =
      new Clocks(InstantSource.fixed(Batches.START), System::nanoTime);

  private final FakeBackend backend = new FakeBackend();
  private final FakeOutgoing outgoing = new FakeOutgoing();
  private final Pusher pusher = new Pusher("fake", backend, outgoing, LONG, LONG, CLOCKS);

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
    Outgoing counting =
        new FakeOutgoing() {
          @Override
          public void collect() {
            collected.countDown();
          }
        };
    Duration often = Duration.ofMillis(1);
    try (Pusher quick = new Pusher("fake", backend, counting, often, often, CLOCKS)) {
      quick.start();

      assertThat(collected.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void collectsTheWindowBeforeItPushes() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    Outgoing one =
        new FakeOutgoing() {
          @Override
          public void collect() {
            add(batch);
          }
        };
    try (Pusher collecting = new Pusher("fake", backend, one, LONG, LONG, CLOCKS)) {
      collecting.start();
      collecting.ask(LONG);
      collecting.await(LONG);

      assertThat(backend.pushed).containsExactly(batch);
    }
  }

  @Test
  void sendsTheSameBatchAgainWhereItsFateIsUnknown() throws Exception {
    backend.answering(FakeBackend.BUSY);
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);

    assertThat(push()).isFalse();
    outgoing.add(window(2, 3, 5));
    assertThat(push()).isTrue();

    assertThat(backend.pushed).hasSize(3).startsWith(batch, batch);
  }

  @Test
  void goesOnWithWhatIsBehindABatchThatWasRefused() throws Exception {
    backend.answering(FakeBackend.REFUSED);
    outgoing.add(window(1, 2, 2));
    push();
    MetricBatch next = window(2, 3, 5);
    outgoing.add(next);

    assertThat(push()).isTrue();
    assertThat(backend.pushed).hasSize(2).endsWith(next);
  }

  @Test
  void keepsTheBatchThatABrokenBackendDidNotTake() throws Exception {
    backend.answering(
        () -> {
          throw new IllegalStateException("a bug");
        });
    MetricBatch batch = window(1, 2, 2);
    outgoing.add(batch);

    assertThat(push()).isFalse();
    assertThat(push()).isTrue();
    assertThat(backend.pushed).containsExactly(batch, batch);
  }

  @Test
  void survivesABackendThatIsBuiltAgainstAnotherVersion() throws Exception {
    backend.answering(
        () -> {
          throw new NoSuchMethodError("gone");
        });
    outgoing.add(window(1, 2, 2));
    push();

    assertThat(push()).isTrue();
  }

  @Test
  void goesOnAfterAWindowThatCouldNotBeCollected() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    FakeOutgoing broken =
        new FakeOutgoing() {
          @Override
          public void collect() {
            if (calls.incrementAndGet() == 1) {
              throw new IllegalStateException("a bug");
            }
          }
        };
    try (Pusher unlucky = new Pusher("fake", backend, broken, LONG, LONG, CLOCKS)) {
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
    AtomicReference<Instant> now = new AtomicReference<>(Batches.START);
    Clocks clocks = new Clocks(now::get, System::nanoTime);
    try (Pusher frozen = new Pusher("fake", backend, outgoing, LONG, LONG, clocks)) {
      frozen.start();
      outgoing.add(window(1, 2, 2));
      now.set(Batches.START.plusSeconds(31));
      frozen.ask(LONG);
      frozen.await(LONG);

      assertThat(backend.connectionsDropped).hasValue(1);
    }
  }

  @Test
  void refusesToPushInNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> pusher.ask(Duration.ZERO));
  }

  @Test
  void givesUpABatchThatNoReceiverTakesAnyMore() throws Exception {
    backend.answering(FakeBackend.BUSY);
    outgoing.add(window(-3601, 2, 2));

    assertThat(push()).isTrue();
    assertThat(pusher.summary()).contains("1 lost");
  }

  @Test
  void saysThatTheBackendDoesNotAnswerUntilItDoes() throws Exception {
    backend.answering(FakeBackend.BUSY);
    outgoing.add(window(1, 2, 2));

    push();
    assertThat(pusher.backendAnswers()).isFalse();

    push();
    assertThat(pusher.backendAnswers()).isTrue();
  }

  @Test
  void waitsNoLongerThanTheBoundForABackendThatStalls() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    backend.answering(
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
    backend.answering(
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
    backend.answering(FakeBackend.HANGS);
    outgoing.add(window(1, 2, 2));
    pusher.start();
    pusher.ask(LONG);

    assertThat(pusher.await(Duration.ofMillis(20))).isFalse();
    assertThat(pusher.backendAnswers()).isFalse();
  }

  @Test
  void pushesALittleLaterAfterAFreezeSoThatAnInvocationCanPushItself() throws Exception {
    AtomicLong nanos = new AtomicLong();
    Clocks clocks = new Clocks(InstantSource.fixed(Batches.START), nanos::get);
    CountDownLatch collected = new CountDownLatch(1);
    Outgoing counting =
        new FakeOutgoing() {
          @Override
          public void collect() {
            collected.countDown();
          }
        };
    try (Pusher frozen = new Pusher("fake", backend, counting, LONG, Duration.ZERO, clocks)) {
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
    backend.answering(
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

  private boolean started;

  private boolean push() throws InterruptedException {
    if (!started) {
      started = true;
      pusher.start();
    }
    pusher.ask(LONG);
    return pusher.await(LONG);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
