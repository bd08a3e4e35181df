package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

  /** Lambda sends at most 10,000 events in a batch. */
  static final int MAX_ELEMENTS = 32_768;

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
    Batch batch = new Batch(body, arrived, similar);
    similar.begin(body);
    try {
      batch.read();
    } finally {
      similar.finish();
    }
    return new DecodedBatch(
        batch.events, batch.malformed, batch.unreadableTimes, batch.refusedValues, batch.reasons);
  }

  /** One delivery while it is being read. */
  private static final class Batch {

    private static final int MAX_REASONS = 5;

    /** Of an event. */
    private static final int USUAL_BYTES = 400;

    private final byte[] body;
    private final Instant arrived;
    private final SimilarEvents similar;
    private final List<TelemetryEvent> events;
    private final List<String> reasons = new ArrayList<>();
    private int malformed;
    private int unreadableTimes;
    private int refusedValues;
    private int elements;
    private boolean startsWithLog;

    Batch(byte[] body, Instant arrived, SimilarEvents similar) {
      this.body = body;
      this.arrived = arrived;
      this.similar = similar;
      this.events = new ArrayList<>(body.length / USUAL_BYTES + 1);
    }

    void read() {
      int start = Elements.afterSpace(body, 0);
      if (Elements.byteAt(body, start) != '[' || !readElements(start + 1)) {
        lose("the body is not one JSON array; it breaks after element " + elements);
        distrust();
      }
    }

    /** Returns whether the body ends where the array does. */
    private boolean readElements(int start) {
      int at = Elements.afterSpace(body, start);
      boolean more = Elements.byteAt(body, at) != ']';
      while (more) {
        if (elements == MAX_ELEMENTS) {
          return false;
        }
        TelemetryEvent event = similar.read(at);
        int end = event == null ? Elements.end(body, at) : similar.end();
        if (event != null) {
          elements++;
          events.add(event);
        } else if (!readElement(at, end)) {
          return false;
        }
        at = Elements.afterSpace(body, end);
        more = Elements.byteAt(body, at) == ',';
        if (more) {
          at = Elements.afterSpace(body, at + 1);
        }
      }
      return Elements.byteAt(body, at) == ']' && Elements.afterSpace(body, at + 1) == body.length;
    }

    /**
     * Reads an element of whatever shape.
     *
     * @param end where the element ends; -1 if nowhere
     * @return whether the array can go on behind it
     */
    private boolean readElement(int start, int end) {
      int length = (end < 0 ? body.length : end) - start;
      String text = "[" + new String(body, start, length, UTF_8) + (end < 0 ? "" : "]");
      try (JsonParser parser = Json.FACTORY.createParser(text)) {
        parser.nextToken();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
          return false;
        }
        Envelope envelope = Envelope.read(parser, text);
        elements++;
        startsWithLog |= elements == 1 && envelope.isLog();
        add(envelope, start, end);
        return parser.nextToken() == JsonToken.END_ARRAY;
      } catch (IOException e) {
        // Its message is not passed on: it can quote what the function wrote.
        return false;
      }
    }

    private void add(Envelope envelope, int start, int end) throws IOException {
      try {
        events.add(envelope.toEvent(arrived));
        if (!envelope.hasReadableTime()) {
          unreadableTimes++;
          addReason("element " + elements + " has no readable time");
        }
        if (envelope.refusedValues() > 0) {
          refusedValues += envelope.refusedValues();
          addReason("element " + elements + " has values that cannot be true");
        }
        similar.learn(envelope, start, end);
      } catch (IllegalArgumentException e) {
        lose("element " + elements + " " + e.getMessage());
      }
    }

    private void distrust() {
      if (startsWithLog) {
        int before = events.size();
        events.removeIf(
            event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
        for (int i = events.size(); i < before; i++) {
          lose("a platform event follows a log record that may be half of one");
        }
      }
    }

    private void lose(String reason) {
      malformed++;
      addReason(reason);
    }

    private void addReason(String reason) {
      if (reasons.size() < MAX_REASONS) {
        reasons.add(reason);
      }
    }
  }
}
