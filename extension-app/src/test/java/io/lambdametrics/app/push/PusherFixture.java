// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.queue.InMemoryOutbox;
import io.lambdametrics.app.queue.Outbox;
import io.lambdametrics.app.queue.TestWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A pusher with a backend, an outbox and clocks that a test controls. */
final class PusherFixture implements AutoCloseable {

  /** Longer than any test takes. */
  static final Duration LONG = Duration.ofSeconds(20);

  final AtomicReference<Instant> wall = new AtomicReference<>(TestWindows.START);
  final AtomicLong skippedNanos = new AtomicLong();
  final Clocks clocks = new Clocks(wall::get, () -> System.nanoTime() + skippedNanos.get());
  final FakeBackend backend = new FakeBackend();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final Pusher pusher = pusher(outbox, LONG, LONG, clocks);

  /** Creates another pusher with the same backend. */
  Pusher pusher(Outbox otherOutbox, Duration interval, Duration phase, Clocks otherClocks) {
    return new Pusher(
        new NamedBackend("fake", backend),
        otherOutbox,
        interval,
        new FirstPush(phase, otherClocks),
        otherClocks);
  }

  /** Starts the pusher and requests a push. */
  PushRequest request() {
    pusher.start();
    return pusher.request(LONG);
  }

  /** Requests a push and returns whether it left nothing to send. */
  boolean push() throws InterruptedException {
    return pusher.await(request());
  }

  /** Requests the final push and returns whether it left nothing to send. */
  boolean pushFinally() throws InterruptedException {
    pusher.start();
    return pusher.await(pusher.requestFinal(LONG));
  }

  /** Skips more than the longest back-off, and less than the time after which a batch expires. */
  void skipBackOff() {
    skippedNanos.addAndGet(TimeUnit.MINUTES.toNanos(11));
  }

  @Override
  public void close() {
    pusher.close();
  }
}
