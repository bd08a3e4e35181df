// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one decoder: reads events that differ from an earlier event in values only.
 *
 * <p>This is an optimization. The result equals what {@link EventEnvelope} reads from the same
 * bytes, and everything unusual or invalid is left to {@link EventEnvelope}.
 *
 * <p>Used by one thread at a time, for one batch after another. Templates outlive their batch,
 * because a batch often has only one event of each type.
 */
public final class EventTemplates {

  /** The platform has a dozen event types, three of which come with every invocation. */
  private static final int MAX_TEMPLATES = 16;

  /** The platform's events are shorter, and a template keeps its event's bytes. */
  private static final int MAX_BYTES = 8192;

  private final PlainValueReader values = new PlainValueReader();
  private final List<EventEnvelope> templates = new ArrayList<>();
  private int next;
  private int end;

  /** Starts a batch. */
  void begin(byte[] body) {
    values.begin(body);
  }

  /** Releases the batch. */
  void finish() {
    for (EventEnvelope envelope : templates) {
      envelope.template().keepOnlyElement();
    }
    values.finish();
  }

  /** Makes a template of an element that was read, if it is a platform event in the usual form. */
  void learn(EventEnvelope envelope, int start, int end) {
    if (end - start <= MAX_BYTES
        && envelope.canBeTemplate()
        && envelope.template().complete(values.bytes(), start, end)) {
      if (templates.size() == MAX_TEMPLATES) {
        // Makes room by dropping all: those in use are soon learned again.
        templates.clear();
      }
      templates.add(envelope);
      next = 0;
    }
  }

  /**
   * Reads the event at {@code start}.
   *
   * @return the event; {@code null} if no template fits
   */
  @Nullable TelemetryEvent read(int start) {
    // Types follow each other in a repeating order, so the template after the last is tried first.
    for (int i = 0; i < templates.size(); i++) {
      EventEnvelope envelope = templates.get(next);
      next = next + 1 == templates.size() ? 0 : next + 1;
      if (envelope.template().moveTo(values, start)) {
        end = envelope.template().end();
        try {
          return envelope.toEventOfTemplate();
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** Returns the position after the event that was read. */
  int end() {
    return end;
  }
}
