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
  private final Pusher pusher = new Pusher("fake", backend, () -> {}, LONG, CLOCKS);

  @AfterEach
  void close() {
    pusher.close();
  }

  @Test
  void pushesWhenAsked() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    pusher.add(batch);

    assertThat(push()).isTrue();
    assertThat(backend.pushed).containsExactly(batch);
  }

  @Test
  void pushesOnTheIntervalWithoutBeingAsked() throws Exception {
    CountDownLatch collected = new CountDownLatch(2);
    try (Pusher quick =
        new Pusher("fake", backend, collected::countDown, Duration.ofMillis(1), CLOCKS)) {
      quick.start();

      assertThat(collected.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void collectsTheWindowBeforeItPushes() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    Pusher[] self = new Pusher[1];
    try (Pusher collecting = new Pusher("fake", backend, () -> self[0].add(batch), LONG, CLOCKS)) {
      self[0] = collecting;
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
    pusher.add(batch);

    assertThat(push()).isFalse();
    pusher.add(window(2, 3, 5));
    assertThat(push()).isTrue();

    assertThat(backend.pushed).hasSize(3).startsWith(batch, batch);
  }

  @Test
  void goesOnWithWhatIsBehindABatchThatWasRefused() throws Exception {
    backend.answering(FakeBackend.REFUSED);
    pusher.add(window(1, 2, 2));
    push();
    MetricBatch next = window(2, 3, 5);
    pusher.add(next);

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
    pusher.add(batch);

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
    pusher.add(window(1, 2, 2));
    push();

    assertThat(push()).isTrue();
  }

  @Test
  void goesOnAfterAWindowThatCouldNotBeCollected() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (Pusher unlucky =
        new Pusher(
            "fake",
            backend,
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
              }
            },
            LONG,
            CLOCKS)) {
      unlucky.start();
      unlucky.ask(LONG);
      unlucky.await(LONG);
      unlucky.add(window(1, 2, 2));
      unlucky.ask(LONG);

      assertThat(unlucky.await(LONG)).isTrue();
      assertThat(backend.pushed).hasSize(1);
    }
  }

  @Test
  void dropsConnectionsThatWereIdleThroughAFreeze() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Batches.START);
    try (Pusher frozen =
        new Pusher("fake", backend, () -> {}, LONG, new Clocks(now::get, System::nanoTime))) {
      frozen.start();
      frozen.add(window(1, 2, 2));
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
    pusher.add(window(-3601, 2, 2));

    assertThat(push()).isTrue();
    assertThat(pusher.summary()).contains("1 lost");
  }

  @Test
  void saysThatTheBackendDoesNotAnswerUntilItDoes() throws Exception {
    backend.answering(FakeBackend.BUSY);
    pusher.add(window(1, 2, 2));

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
    pusher.add(window(1, 2, 2));
    pusher.start();
    pusher.ask(Duration.ofMillis(20));

    assertThat(pusher.await(Duration.ofMillis(20))).isFalse();
    release.countDown();
    assertThat(pusher.await(LONG)).isTrue();
  }

  @Test
  void closesTheBackend() {
    pusher.close();

    assertThat(backend.closed).isTrue();
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
