// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/** Handles the telemetry batches that a {@link TelemetryListener} receives. */
@FunctionalInterface
public interface TelemetryHandler {

  /**
   * Handles one batch. Called for each batch exactly once, for one batch at a time.
   *
   * <p>A handler that must not lose a batch, even if its process is killed, persists it first:
   *
   * <pre>{@code
   * persist(batch.bytes());
   * batch.acknowledge();
   * apply(batch.events());
   * }</pre>
   *
   * <p>When this method returns or throws, the listener acknowledges the batch if the handler has
   * not. An exception or error is logged and counted, and ends neither the listener nor the
   * connection.
   *
   * @param batch the batch; valid during this call only
   */
  void handle(TelemetryBatch batch);
}
