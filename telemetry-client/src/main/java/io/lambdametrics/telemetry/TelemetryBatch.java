// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.List;

/**
 * A telemetry batch that a {@link TelemetryHandler} handles.
 *
 * <p>Used by the thread that called the handler, and only until the handler returns.
 */
public interface TelemetryBatch {

  /**
   * Returns the body as Lambda sent it; not a copy, so it must not be changed. {@link
   * TelemetryDecoder#decode(byte[], Instant)} decodes it again later.
   */
  byte[] bytes();

  /**
   * Returns when the batch arrived, by the wall clock, in whole milliseconds. It is the time of
   * events whose own time is unreadable.
   */
  Instant arrived();

  /**
   * Sends the 200 response, after which Lambda never sends this batch again. Does nothing if it was
   * sent before. Never throws: if the connection is broken, Lambda sends the batch again.
   */
  void acknowledge();

  /**
   * Acknowledges the batch and returns its events, in their order. Never throws: elements that
   * cannot be decoded are logged and counted.
   *
   * <p>Acknowledging comes first because Lambda may drop the next batch while one is open.
   */
  List<TelemetryEvent> events();
}
