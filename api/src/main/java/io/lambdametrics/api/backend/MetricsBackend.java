package io.lambdametrics.api.backend;

import io.lambdametrics.api.metrics.MetricBatch;
import java.time.Duration;

/**
 * Delivers batches of metrics to one monitoring system.
 *
 * <p>Called by a single thread, one batch at a time; implementations need no locking. {@link
 * #close()} may be called from another thread and may be called twice.
 */
public interface MetricsBackend extends AutoCloseable {

  /**
   * Sends {@code batch} and waits for the answer, making one attempt. Retrying is the caller's job:
   * it calls again with an equal batch, of which the bytes sent have to be equal too.
   *
   * @param timeout the longest that this call may take, connecting included; above 0
   * @return what became of the batch; trouble with the network or the server is an outcome, not an
   *     exception
   * @throws InterruptedException if the thread was interrupted; whether the batch arrived is
   *     unknown
   */
  PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException;

  /**
   * Forgets every open connection. Called after the environment was frozen, when a connection that
   * looks open is often dead.
   */
  default void dropConnections() {}

  /** Frees what the backend holds. A push under way may fail. */
  @Override
  void close();
}
