// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static io.lambdametrics.app.push.PusherFixture.LONG;
import static io.lambdametrics.app.queue.TestWindows.START;
import static io.lambdametrics.app.queue.TestWindows.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.queue.InMemoryOutbox;
import io.lambdametrics.app.queue.Outbox;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests pushes when clocks are set, after freezes, and of batches that grow old. */
@Timeout(30)
class PusherClockTest {

  private final PusherFixture fixture = new PusherFixture();
  private final FakeBackend backend = fixture.backend;
  private final InMemoryOutbox outbox = fixture.outbox;
  private final Pusher pusher = fixture.pusher;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void holdsABatchWhileTheClockIsSetBack() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.wall.set(START.minusSeconds(600));

    assertThat(fixture.push()).isFalse();
    assertThat(backend.pushed).isEmpty();
    assertThat(pusher.history().isHealthy()).as("an invocation should not wait").isFalse();
  }

  @Test
  void sendsAHeldBatchWhenTheClockHasCaughtUp() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.wall.set(START.minusSeconds(600));
    fixture.push();
    fixture.wall.set(START.minusSeconds(200));

    assertThat(fixture.push()).isTrue();
    assertThat(pusher.history().isHealthy()).isTrue();
  }

  @Test
  void holdsABatchForAnHourAtMost() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.wall.set(START.minusSeconds(86_400));
    fixture.push();
    fixture.skippedNanos.set(TimeUnit.MINUTES.toNanos(61));

    assertThat(fixture.push()).isTrue();
  }

  @Test
  void sendsAHeldBatchInTheFinalPush() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.wall.set(START.minusSeconds(600));

    assertThat(fixture.pushFinally()).isTrue();
  }

  @Test
  void keepsABatchWhenTheClockIsSetForward() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));
    fixture.push();
    fixture.wall.set(START.plusSeconds(86_400));

    assertThat(fixture.pushFinally()).isFalse();
    assertThat(pusher.history().counts().lost()).isZero();
  }

  @Test
  void dropsABatchThatWasTriedForAnHour() throws Exception {
    backend.respondWith(FakeBackend.BUSY).respondWith(FakeBackend.BUSY);
    outbox.add(window(1, 2, 2));
    fixture.push();
    fixture.skippedNanos.set(TimeUnit.MINUTES.toNanos(61));
    fixture.push();

    assertThat(pusher.history().counts().expired()).isEqualTo(1);
  }

  @Test
  void dropsABatchOfAnEarlierProcessThatIsAnHourOld() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    outbox.add(window(-3601, 2, 2));

    assertThat(fixture.push()).isTrue();
    assertThat(pusher.history().counts().expired()).isEqualTo(1);
  }

  @Test
  void dropsConnectionsThatWereIdleThroughAFreeze() throws Exception {
    outbox.add(window(1, 2, 2));
    fixture.wall.set(START.plusSeconds(31));
    fixture.push();

    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void leavesTheFirstPushAfterAFreezeToTheInvocation() throws Exception {
    AtomicLong nanos = new AtomicLong();
    Clocks frozenClocks = new Clocks(fixture.wall::get, nanos::get);
    CountDownLatch windowEnded = new CountDownLatch(1);
    Outbox counting =
        new InMemoryOutbox() {
          @Override
          public void endWindow() {
            windowEnded.countDown();
          }
        };
    try (Pusher frozen = fixture.pusher(counting, LONG, Duration.ZERO, frozenClocks)) {
      nanos.set(TimeUnit.SECONDS.toNanos(60));
      frozen.start();
      // The clock stands still, so the delayed push stays delayed.
      assertThat(windowEnded.await(100, TimeUnit.MILLISECONDS)).isFalse();

      nanos.set(TimeUnit.SECONDS.toNanos(61));
      assertThat(windowEnded.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
