package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads events that differ from an earlier one of the same delivery in nothing but values. It is
 * there for speed alone: what is read here is what {@link Envelope} would make of the same bytes,
 * and whatever looks unusual, or is wrong, is left to that.
 */
final class SimilarEvents {

  /** The platform has a dozen types, of which three come with every invocation. */
  private static final int MAX_KNOWN = 16;

  private final byte[] body;
  private final PlainValues values;
  private final List<Envelope> known = new ArrayList<>();
  private int next;
  private int end;

  SimilarEvents(byte[] body) {
    this.body = body;
    this.values = new PlainValues(body);
  }

  /** Notes an element that was read, if it is one of the platform's events. */
  void learn(Envelope envelope, int start, int end) {
    if (known.size() < MAX_KNOWN
        && envelope.isOfPlatform()
        && envelope.shape().complete(body, start, end, 1)) {
      known.add(envelope);
      next = 0;
    }
  }

  /**
   * Reads the event that begins at {@code start}.
   *
   * @return the event; {@code null} if it is similar to none before
   */
  @Nullable TelemetryEvent read(int start) {
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
  int end() {
    return end;
  }
}
