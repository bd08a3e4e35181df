package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.decode.BatchReader;
import io.lambdametrics.telemetry.internal.decode.SimilarEvents;
import java.time.Instant;

/**
 * Makes events of what the Telemetry API delivers: a JSON array of {@code {"time", "type",
 * "record"}}, whatever the schema version.
 *
 * <p>Tolerant where the platform varies. Fields that this release does not know are ignored, types
 * are kept as {@code Unrecognized}; an optional field that is null, an empty text or of another
 * JSON type is taken as missing. An event whose time cannot be read has the arrival time of its
 * batch. An element that lacks what its event must have costs only itself.
 *
 * <p>Strict where a value cannot be true, since whoever posts such values could stop what is made
 * of them. A number below 0 or above 2^53, a text of more than 1,024 characters and what stands in
 * an array behind the 64th element are left out. A request id of more than 256 characters costs its
 * event, and what stands behind the 32,768th element of a batch is not read.
 *
 * <p>A body that breaks off keeps the events before the break. What stands behind it is never
 * searched for events: Lambda was seen to cut a large log record in two, and the second half, which
 * is the customer's text, can look like events of the platform. For the same reason a broken body
 * whose first element is a log record, as the second half's is, yields log records only. Neither
 * concerns an extension that subscribes to nothing but platform events.
 *
 * <p>Stateless; may be shared between threads.
 */
public final class TelemetryDecoder {

  /**
   * Decodes one telemetry batch that has arrived just now; never throws for anything that it may
   * hold.
   */
  public DecodedBatch decode(byte[] body) {
    return decode(body, Instant.ofEpochMilli(System.currentTimeMillis()));
  }

  /**
   * Decodes one telemetry batch; never throws for anything that it may hold.
   *
   * @param arrived when it arrived: the time of events whose own time cannot be read
   */
  public DecodedBatch decode(byte[] body, Instant arrived) {
    return decode(body, arrived, new SimilarEvents());
  }

  /** The same, where the events are likely similar to those of earlier batches. */
  DecodedBatch decode(byte[] body, Instant arrived, SimilarEvents similar) {
    BatchReader batch = BatchReader.read(body, arrived, similar);
    return new DecodedBatch(
        batch.events(),
        batch.malformed(),
        batch.unreadableTimes(),
        batch.refusedValues(),
        batch.reasons());
  }
}
