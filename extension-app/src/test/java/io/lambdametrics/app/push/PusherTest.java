// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static io.lambdametrics.app.push.PusherFixture.LONG;
import static io.lambdametrics.app.queue.TestWindows.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.InMemoryOutbox;
import io.lambdametrics.app.queue.Outbox;
import io.lambdametrics.app.queue.TestWindows;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PusherTest {

  private final PusherFixture fixture = new PusherFixture();
  private final FakeBackend backend = fixture.backend;
  private final InMemoryOutbox outbox = fixture.outbox;
  private final Pusher pusher = fixture.pusher;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void pushesWhenRequested() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    outbox.add(batch);

    assertThat(fixture.push()).isTrue();
    assertThat(backend.pushed).containsExactly(batch);
  }

  @Test
  void pushesAtTheIntervalWithoutARequest() throws Exception {
    CountDownLatch windows = new CountDownLatch(2);
    Outbox counting =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            windows.countDown();
          }
        };
    Duration often = Duration.ofMillis(1);
    try (Pusher quick = fixture.pusher(counting, often, often, fixture.clocks)) {
      quick.start();

      assertThat(windows.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void endsTheWindowBeforeItPushes() throws Exception {
    MetricBatch batch = window(1, 2, 2);
    Outbox single =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            add(batch);
          }
        };
    try (Pusher ending = fixture.pusher(single, LONG, LONG, fixture.clocks)) {
      ending.start();
      ending.await(ending.request(LONG));

      assertThat(backend.pushed).containsExactly(batch);
    }
  }

  @Test
  void resendsTheSameBatchAfterARetryableFailure() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    MetricBatch batch = window(1, 2, 2);
    outbox.add(batch);

    assertThat(fixture.push()).isFalse();
    outbox.add(window(2, 3, 5));
    fixture.skipBackOff();
    assertThat(fixture.push()).isTrue();

    assertThat(backend.pushed).hasSize(3).startsWith(batch, batch);
  }

  @Test
  void pushesNothingForRequestsDuringABackOff() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));
    fixture.push();

    assertThat(fixture.push()).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void backsOffAfterARefusal() throws Exception {
    backend.respondWith(FakeBackend.REFUSED);
    outbox.add(window(1, 2, 2));
    fixture.push();
    outbox.add(window(2, 3, 5));

    assertThat(fixture.push()).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void mergesTheWindowsOfABackOffAfterARefusal() throws Exception {
    backend.respondWith(FakeBackend.REFUSED);
    outbox.add(window(1, 2, 2));
    fixture.push();
    outbox.add(window(2, 3, 5));
    outbox.add(window(3, 4, 9));
    fixture.skipBackOff();

    assertThat(fixture.push()).isTrue();
    assertThat(backend.pushed).hasSize(2);
    assertThat(TestWindows.increase(backend.pushed.get(1))).isEqualTo(7);
  }

  @Test
  void continuesBehindARefusedBatchInTheFinalPush() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.REFUSED);
    outbox.add(window(1, 2, 2));
    fixture.push();
    MetricBatch next = window(2, 3, 5);
    outbox.add(next);

    assertThat(fixture.pushFinally()).isTrue();
    assertThat(backend.pushed).hasSize(3).endsWith(next);
  }

  @Test
  void opensANewConnectionAfterAFailure() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));
    fixture.push();
    assertThat(backend.connectionsDropped).hasValue(0);

    fixture.pushFinally();
    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void limitsAnAbsurdRetryAfter() throws Exception {
    backend.respondWith(
        new PushOutcome.Retryable("busy", Optional.of(Duration.ofSeconds(Long.MAX_VALUE))));
    outbox.add(window(1, 2, 2));
    fixture.push();
    fixture.skipBackOff();

    assertThat(fixture.push()).isTrue();
  }

  @Test
  void survivesABackendThatLeavesTheThreadInterrupted() throws Exception {
    AtomicBoolean interrupted = new AtomicBoolean(true);
    backend
        .respondWith(
            () -> {
              Thread.currentThread().interrupt();
              return FakeBackend.ACCEPTED;
            })
        .respondWith(
            () -> {
              interrupted.set(Thread.currentThread().isInterrupted());
              return FakeBackend.ACCEPTED;
            });
    outbox.add(window(1, 2, 2));
    fixture.push();
    outbox.add(window(2, 2, 4));

    assertThat(fixture.push()).isTrue();
    assertThat(interrupted).isFalse();
  }

  @Test
  void survivesAnInterruptFromForeignCode() throws Exception {
    backend.respondWith(
        () -> {
          throw new InterruptedException("a bug");
        });
    outbox.add(window(1, 2, 2));
    fixture.push();

    assertThat(fixture.pushFinally()).isTrue();
  }

  @Test
  void survivesABackendThatReturnsNull() throws Exception {
    backend.respondWith(FakeBackend.NULL);
    outbox.add(window(1, 2, 2));
    fixture.push();

    assertThat(fixture.pushFinally()).isTrue();
  }

  @Test
  void survivesAnErrorWhileItWaits() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    Clocks failing =
        new Clocks(
            fixture.wall::get,
            () -> {
              if (Thread.currentThread().getName().startsWith("pusher")
                  && failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("for a moment");
              }
              return System.nanoTime();
            });
    outbox.add(window(1, 2, 2));
    try (Pusher unlucky = fixture.pusher(outbox, LONG, LONG, failing)) {
      unlucky.start();

      assertThat(unlucky.await(unlucky.request(LONG))).isTrue();
    }
    assertThat(failed).isTrue();
  }

  @Test
  void keepsTheBatchWhenTheBackendThrows() throws Exception {
    backend.respondWith(
        () -> {
          throw new IllegalStateException("a bug");
        });
    MetricBatch batch = window(1, 2, 2);
    outbox.add(batch);

    assertThat(fixture.push()).isFalse();
    assertThat(fixture.pushFinally()).isTrue();
    assertThat(backend.pushed).containsExactly(batch, batch);
  }

  @Test
  void survivesABackendBuiltAgainstAnotherVersion() throws Exception {
    backend.respondWith(
        () -> {
          throw new NoSuchMethodError("gone");
        });
    outbox.add(window(1, 2, 2));
    fixture.push();

    assertThat(fixture.pushFinally()).isTrue();
  }

  @Test
  void survivesAnOutboxThatThrows() throws Exception {
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
    try (Pusher unlucky = fixture.pusher(broken, LONG, LONG, fixture.clocks)) {
      unlucky.start();
      unlucky.await(unlucky.request(LONG));
      broken.add(window(1, 2, 2));

      assertThat(unlucky.await(unlucky.request(LONG))).isTrue();
      assertThat(backend.pushed).hasSize(1);
    }
  }

  @Test
  void isUnhealthyAfterAFailureUntilAPushIsAccepted() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));

    fixture.push();
    assertThat(pusher.history().isHealthy()).isFalse();

    fixture.skipBackOff();
    fixture.push();
    assertThat(pusher.history().isHealthy()).isTrue();
  }

  @Test
  void countsUnsentBatchesInTheSummary() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));
    fixture.push();
    outbox.add(window(2, 3, 5));

    assertThat(pusher.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "fake: 0 pushes accepted, 1 failed, 2 lost with 5 invocations, 5 of them unsent at"
                    + " the end: only a next process of this environment can still send those"));
  }

  @Test
  void summarizesThatNothingIsLost() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.push();

    assertThat(pusher.summary())
        .isEqualTo(new LogLine(Level.INFO, "fake: 1 pushes accepted, 0 failed, 0 lost"));
  }

  @Test
  void closesTheBackend() {
    pusher.close();

    assertThat(backend.closed).isTrue();
  }
}
