// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static io.lambdametrics.app.push.PusherFixture.LONG;
import static io.lambdametrics.app.queue.TestWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.queue.InMemoryOutbox;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests how long callers wait for a push, and with which result. */
@Timeout(30)
class PusherRequestTest {

  private final PusherFixture fixture = new PusherFixture();
  private final FakeBackend backend = fixture.backend;
  private final InMemoryOutbox outbox = fixture.outbox;
  private final Pusher pusher = fixture.pusher;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void rejectsATimeoutOfZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> pusher.request(Duration.ZERO));
  }

  @Test
  void waitsNoLongerThanItsTimeoutForAStalledBackend() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          await(release);
          return FakeBackend.ACCEPTED;
        });
    outbox.add(window(1, 2, 2));
    pusher.start();

    assertThat(pusher.await(pusher.request(Duration.ofMillis(20)))).isFalse();
    release.countDown();
    assertThat(fixture.push()).isTrue();
  }

  @Test
  void marksTheBackendUnhealthyWhenAWaitTimesOut() throws Exception {
    backend.respondWith(FakeBackend.HANGS);
    outbox.add(window(1, 2, 2));
    pusher.start();

    assertThat(pusher.await(pusher.request(Duration.ofMillis(20)))).isFalse();
    assertThat(pusher.history().isHealthy()).isFalse();
  }

  @Test
  void interruptsAHangingPushForANewerRequest() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          hangs.countDown();
          return FakeBackend.HANGS.get();
        });
    MetricBatch batch = window(1, 2, 2);
    outbox.add(batch);
    fixture.request();
    hangs.await();

    assertThat(pusher.await(pusher.request(Duration.ofSeconds(4)))).isTrue();
    assertThat(backend.pushed).containsExactly(batch, batch);
    assertThat(backend.connectionsDropped).hasValue(1);
  }

  @Test
  void doesNotRetryEarlyForRequestsDuringAFailure() throws Exception {
    PushRequest request = requestDuringFailure(() -> pusher.request(LONG));

    assertThat(pusher.await(request)).isFalse();
    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void retriesForAFinalRequestDuringAFailure() throws Exception {
    PushRequest request = requestDuringFailure(() -> pusher.requestFinal(LONG));

    assertThat(pusher.await(request)).isTrue();
    assertThat(backend.pushed).hasSize(2);
  }

  @Test
  void wakesCallersWhenItIsClosed() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          hangs.countDown();
          return FakeBackend.HANGS.get();
        });
    outbox.add(window(1, 2, 2));
    PushRequest request = fixture.request();
    hangs.await();
    pusher.close();

    assertThat(pusher.await(request)).isFalse();
    assertThat(pusher.await(pusher.request(LONG))).as("after close").isFalse();
  }

  @Test
  void callsTheBackendFromOneThreadOnlyForManyCallers() throws Exception {
    AtomicReference<Thread> inBackend = new AtomicReference<>();
    AtomicReference<String> overlap = new AtomicReference<>();
    int callers = 8;
    for (int i = 0; i < callers; i++) {
      backend.respondWith(
          () -> {
            Thread previous = inBackend.getAndSet(Thread.currentThread());
            if (previous != null) {
              overlap.set(previous + " and " + Thread.currentThread());
            }
            Thread.onSpinWait();
            inBackend.set(null);
            return FakeBackend.ACCEPTED;
          });
    }
    pusher.start();
    CountDownLatch done = new CountDownLatch(callers);
    for (int i = 0; i < callers; i++) {
      new Thread(
              () -> {
                try {
                  outbox.add(window(1, 1, 1));
                  pusher.await(pusher.request(LONG));
                  done.countDown();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              })
          .start();
    }

    done.await();
    assertThat(overlap).hasValue(null);
  }

  /** Makes a request while a push is under way that then fails. */
  private PushRequest requestDuringFailure(Supplier<PushRequest> newRequest)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    backend.respondWith(
        () -> {
          started.countDown();
          await(release);
          return FakeBackend.BUSY;
        });
    outbox.add(window(1, 2, 2));
    fixture.request();
    started.await();
    PushRequest request = newRequest.get();
    release.countDown();
    return request;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
