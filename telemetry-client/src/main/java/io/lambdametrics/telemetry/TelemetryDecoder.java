// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.decode.BatchReader;
import io.lambdametrics.telemetry.internal.decode.EventTemplates;
import java.time.Instant;

/**
 * Decodes telemetry batches: JSON arrays of {@code {"time", "type", "record"}}, of any schema
 * version.
 *
 * <p>The decoder tolerates what varies between platforms. It ignores unknown fields, and returns
 * unknown types as {@code Unrecognized}. An optional field that is null, an empty text or of
 * another JSON type is missing. An event with an unreadable time gets the arrival time of its
 * batch. An element without a required field is lost, but not the elements around it.
 *
 * <p>The decoder ignores impossible values, because a forged event could break later calculations
 * with them: numbers below 0 or above 2^53, texts of more than 1,024 characters, and array elements
 * after the 64th. An event with a request id of more than 256 characters is lost, and elements
 * after the 32,768th of a batch are not read.
 *
 * <p>From a body with invalid JSON, the decoder returns the events before the error. It does not
 * search the rest for events: Lambda can cut a large log record in two, and the second half, which
 * is the customer's text, can look like platform events. For the same reason, an invalid body that
 * starts with a log record (as a second half does) yields log records only. Neither affects an
 * extension that subscribes to platform events only.
 *
 * <p>Stateless; may be shared between threads.
 */
public final class TelemetryDecoder {

  /** Decodes a telemetry batch that has just arrived; never throws, whatever the body contains. */
  public DecodedBatch decode(byte[] body) {
    return decode(body, Instant.ofEpochMilli(System.currentTimeMillis()));
  }

  /**
   * Decodes a telemetry batch; never throws, whatever the body contains.
   *
   * @param arrived when the batch arrived: the time of events whose own time is unreadable
   */
  public DecodedBatch decode(byte[] body, Instant arrived) {
    return decode(body, arrived, new EventTemplates());
  }

  /** Decodes a batch whose events are probably similar to those of earlier batches. */
  DecodedBatch decode(byte[] body, Instant arrived, EventTemplates templates) {
    BatchReader batch = BatchReader.read(body, arrived, templates);
    return new DecodedBatch(
        batch.events(),
        batch.malformed(),
        batch.unreadableTimes(),
        batch.refusedValues(),
        batch.reasons());
  }
}
