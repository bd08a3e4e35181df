// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.decode.EventTemplates;
import io.lambdametrics.telemetry.internal.http.OncePerStreakLogger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decodes the batches of one listener, and counts and logs what was lost.
 *
 * <p>Decodes for one thread at a time; the counts may be read by any thread.
 */
final class BatchDecoder {

  private final TelemetryDecoder decoder = new TelemetryDecoder();
  private final OncePerStreakLogger malformedLog = new OncePerStreakLogger(TelemetryListener.class);
  private final AtomicLong decodedEvents = new AtomicLong();
  private final AtomicLong malformedElements = new AtomicLong();
  private final AtomicLong unreadableTimes = new AtomicLong();
  private final AtomicLong refusedValues = new AtomicLong();

  private EventTemplates templates = new EventTemplates();

  /** Returns the events of a batch; an empty list if the batch cannot be decoded at all. */
  List<TelemetryEvent> decode(byte[] body, Instant arrived) {
    DecodedBatch batch;
    try {
      batch = decoder.decode(body, arrived, templates);
    } catch (RuntimeException | Error e) {
      templates = new EventTemplates(); // The old templates can be half updated.
      malformedElements.incrementAndGet();
      malformedLog.failure(() -> "A telemetry batch was lost: it could not be decoded", e);
      return List.of();
    }
    if (batch.reasons().isEmpty()) {
      malformedLog.success();
    } else {
      malformedElements.addAndGet(batch.malformed());
      unreadableTimes.addAndGet(batch.unreadableTimes());
      refusedValues.addAndGet(batch.refusedValues());
      malformedLog.failure(() -> message(batch), null);
    }
    decodedEvents.addAndGet(batch.events().size());
    return batch.events();
  }

  private static String message(DecodedBatch batch) {
    return "A telemetry batch was not in the documented form: "
        + batch.malformed()
        + " elements were lost, "
        + batch.unreadableTimes()
        + " events were counted at their arrival time, "
        + batch.refusedValues()
        + " values were ignored: "
        + batch.reasons();
  }

  long decodedEvents() {
    return decodedEvents.get();
  }

  long malformedElements() {
    return malformedElements.get();
  }

  long unreadableTimes() {
    return unreadableTimes.get();
  }

  long refusedValues() {
    return refusedValues.get();
  }
}
