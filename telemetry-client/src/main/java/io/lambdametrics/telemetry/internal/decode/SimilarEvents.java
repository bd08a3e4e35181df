package io.lambdametrics.telemetry.internal.decode;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.json.PlainValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads events that differ from an earlier one in nothing but values. It is there for speed alone:
 * what is read here is what {@link Envelope} would make of the same bytes, and whatever looks
 * unusual, or is wrong, is left to that.
 *
 * <p>For one thread at a time, and for one delivery after the other: a delivery often has but one
 * event of each type.
 */
public final class SimilarEvents {

  /** The platform has a dozen types, of which three come with every invocation. */
  private static final int MAX_KNOWN = 16;

  /** The platform's events are shorter, and what is known is kept for good. */
  private static final int MAX_BYTES = 8192;

  private final PlainValues values = new PlainValues();
  private final List<Envelope> known = new ArrayList<>();
  private int next;
  private int end;

  /** Goes on with another delivery. */
  public void begin(byte[] body) {
    values.begin(body);
  }

  /** Lets go of the delivery. */
  public void finish() {
    for (Envelope envelope : known) {
      envelope.shape().keepOnlyElement();
    }
    values.finish();
  }

  /** Notes an element of the delivery that was read, if it is one of the platform's events. */
  public void learn(Envelope envelope, int start, int end) {
    if (end - start <= MAX_BYTES
        && envelope.isOfPlatform()
        && envelope.shape().complete(values.bytes(), start, end, 1)) {
      if (known.size() == MAX_KNOWN) {
        // Those of the initialization, for example; the others will be known again at once.
        known.clear();
      }
      known.add(envelope);
      next = 0;
    }
  }

  /**
   * Reads the event that begins at {@code start}.
   *
   * @return the event; {@code null} if it is similar to none before
   */
  public @Nullable TelemetryEvent read(int start) {
    // Types follow each other as they did before, so the one behind the last is tried first.
    for (int i = 0; i < known.size(); i++) {
      Envelope envelope = known.get(next);
      next = next + 1 == known.size() ? 0 : next + 1;
      if (envelope.shape().moveTo(values, start)) {
        end = envelope.shape().end();
        try {
          return envelope.toSimilarEvent();
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** The place behind the event that was read. */
  public int end() {
    return end;
  }
}
