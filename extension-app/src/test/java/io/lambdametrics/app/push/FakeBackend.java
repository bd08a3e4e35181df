// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the batches. Gives the responses that a test sets, then accepts everything. */
public final class FakeBackend implements MetricsBackend {

  public static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  /** Asks for a long pause, so that only a test's requests make the pusher retry. */
  public static final PushOutcome BUSY =
      new PushOutcome.Retryable("busy", Optional.of(Duration.ofHours(1)));

  public static final PushOutcome REFUSED = new PushOutcome.Rejected("no");

  /** Blocks until the thread is interrupted. */
  public static final Response HANGS =
      () -> {
        new CountDownLatch(1).await();
        return ACCEPTED;
      };

  /** The response of a broken backend. */
  @SuppressWarnings("NullAway")
  public static final Response NULL = () -> null;

  /** Computes the outcome of a push. */
  public interface Response {
    PushOutcome get() throws InterruptedException;
  }

  public final List<MetricBatch> pushed = new CopyOnWriteArrayList<>();
  public volatile boolean closed;
  public final AtomicInteger connectionsDropped = new AtomicInteger();
  private final Deque<Response> responses = new ArrayDeque<>();

  /** Adds the response to the next push that has none yet. */
  public synchronized FakeBackend respondWith(Response response) {
    responses.add(response);
    return this;
  }

  /** Adds an outcome as the response to the next push that has none yet. */
  public FakeBackend respondWith(PushOutcome response) {
    return respondWith(() -> response);
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    pushed.add(batch);
    return nextResponse().get();
  }

  private synchronized Response nextResponse() {
    return responses.isEmpty() ? () -> ACCEPTED : responses.remove();
  }

  @Override
  public void dropConnections() {
    connectionsDropped.incrementAndGet();
  }

  @Override
  public void close() {
    closed = true;
  }
}
