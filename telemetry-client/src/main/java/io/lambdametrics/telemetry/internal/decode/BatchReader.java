package io.lambdametrics.telemetry.internal.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.json.Elements;
import io.lambdametrics.telemetry.internal.json.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One delivery while it is being read. */
public final class BatchReader {

  /** Lambda sends at most 10,000 events in a batch. */
  public static final int MAX_ELEMENTS = 32_768;

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

  private BatchReader(byte[] body, Instant arrived, SimilarEvents similar) {
    this.body = body;
    this.arrived = arrived;
    this.similar = similar;
    this.events = new ArrayList<>(body.length / USUAL_BYTES + 1);
  }

  /** Reads a batch; never throws for anything that it may hold. */
  public static BatchReader read(byte[] body, Instant arrived, SimilarEvents similar) {
    BatchReader batch = new BatchReader(body, arrived, similar);
    similar.begin(body);
    try {
      batch.read();
    } finally {
      similar.finish();
    }
    return batch;
  }

  public List<TelemetryEvent> events() {
    return events;
  }

  public int malformed() {
    return malformed;
  }

  public int unreadableTimes() {
    return unreadableTimes;
  }

  public int refusedValues() {
    return refusedValues;
  }

  public List<String> reasons() {
    return reasons;
  }

  private void read() {
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
    try (JsonParser parser = JsonFormat.FACTORY.createParser(text)) {
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
      events.removeIf(event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
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
