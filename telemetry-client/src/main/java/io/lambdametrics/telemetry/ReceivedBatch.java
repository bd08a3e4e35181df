// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telemetry batch that has arrived over a connection. */
final class ReceivedBatch implements TelemetryBatch {

  private final byte[] bytes;
  private final Instant arrived;
  private final BatchDecoder decoder;
  private final Runnable sendResponse;
  private boolean acknowledged;
  private boolean ended;
  private @Nullable List<TelemetryEvent> events;

  /**
   * Creates a batch.
   *
   * @param sendResponse sends the 200 response
   */
  ReceivedBatch(byte[] bytes, Instant arrived, BatchDecoder decoder, Runnable sendResponse) {
    this.bytes = bytes;
    this.arrived = arrived;
    this.decoder = decoder;
    this.sendResponse = sendResponse;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public Instant arrived() {
    return arrived;
  }

  @Override
  public void acknowledge() {
    if (!acknowledged) {
      acknowledged = true;
      sendResponse.run();
    }
  }

  @Override
  public List<TelemetryEvent> events() {
    if (events == null) {
      if (ended) {
        throw new IllegalStateException("the handler of this batch has returned");
      }
      acknowledge();
      events = decoder.decode(bytes, arrived);
    }
    return events;
  }

  /** Ends the handling of this batch: acknowledges it if the handler has not. */
  void end() {
    acknowledge();
    ended = true;
  }
}
