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

/** Remembers what it was sent, and responses as it was told: after that, it accepts. */
public final class FakeBackend implements MetricsBackend {

  public static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  /** Says so for long, so that nothing is sent again but what a test asks for. */
  public static final PushOutcome BUSY =
      new PushOutcome.Retryable("busy", Optional.of(Duration.ofHours(1)));

  public static final PushOutcome REFUSED = new PushOutcome.Rejected("no");

  /** Never comes, unless the thread is interrupted. */
  public static final Response HANGS =
      () -> {
        new CountDownLatch(1).await();
        return ACCEPTED;
      };

  /** As a broken backend responses, whose author does not check for null. */
  @SuppressWarnings("NullAway")
  public static final Response NULL = () -> null;

  /** What becomes of a push. */
  public interface Response {
    PushOutcome get() throws InterruptedException;
  }

  public final List<MetricBatch> pushed = new CopyOnWriteArrayList<>();
  public volatile boolean closed;
  public final AtomicInteger connectionsDropped = new AtomicInteger();
  private final Deque<Response> responses = new ArrayDeque<>();

  /** Sets the response to a push that has no response yet. */
  public synchronized FakeBackend respondWith(Response response) {
    responses.add(response);
    return this;
  }

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
