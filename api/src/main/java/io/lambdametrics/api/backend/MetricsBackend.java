// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.backend;

import io.lambdametrics.api.metrics.MetricBatch;
import java.time.Duration;

/**
 * Pushes batches of metrics to one monitoring system.
 *
 * <p>A single thread calls it with one batch at a time, so implementations need no locks. {@link
 * #close()} may be called from another thread, and more than once.
 */
public interface MetricsBackend extends AutoCloseable {

  /**
   * Sends {@code batch} once and waits for the response. Does not retry: the caller does, with an
   * equal batch, for which this method must send the same bytes. Only if the backend has accepted
   * nothing for longer than {@code LAMBDA_METRICS_TOTALS_RESET_AFTER}, and its totals restart (see
   * {@link BackendContext#totalsRestart}), the caller sends the same window with totals that start
   * again.
   *
   * @param timeout how long this call may take, including connecting; above 0
   * @return the outcome; a problem of the network or the server is an outcome, not an exception
   * @throws InterruptedException if the thread was interrupted; whether the batch arrived is
   *     unknown
   */
  PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException;

  /**
   * Drops all open connections. Called after the execution environment was frozen, when a
   * connection that looks open is often dead.
   */
  default void dropConnections() {}

  /** Frees the resources of the backend. A push in progress may fail. */
  @Override
  void close();
}
