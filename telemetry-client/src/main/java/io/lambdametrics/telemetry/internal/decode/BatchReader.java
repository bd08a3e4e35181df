// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.json.JsonFormat;
import io.lambdametrics.telemetry.internal.json.JsonScanner;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the events of one batch; see {@code TelemetryDecoder} for what it tolerates. */
public final class BatchReader {

  /** Maximum number of elements that are read; Lambda sends at most 10,000 in a batch. */
  public static final int MAX_ELEMENTS = 32_768;

  private static final int MAX_REASONS = 5;

  /** Usual size of an event, for the initial capacity of the list. */
  private static final int USUAL_BYTES = 400;

  private final byte[] body;
  private final Instant arrived;
  private final EventTemplates templates;
  private final List<TelemetryEvent> events;
  private final List<String> reasons = new ArrayList<>();
  private int malformed;
  private int unreadableTimes;
  private int refusedValues;
  private int elements;
  private boolean startsWithLog;

  private BatchReader(byte[] body, Instant arrived, EventTemplates templates) {
    this.body = body;
    this.arrived = arrived;
    this.templates = templates;
    this.events = new ArrayList<>(body.length / USUAL_BYTES + 1);
  }

  /** Reads a batch; never throws, whatever the body contains. */
  public static BatchReader read(byte[] body, Instant arrived, EventTemplates templates) {
    BatchReader batch = new BatchReader(body, arrived, templates);
    templates.begin(body);
    try {
      batch.read();
    } finally {
      templates.finish();
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
    int start = JsonScanner.afterSpace(body, 0);
    if (JsonScanner.byteAt(body, start) != '[' || !readElements(start + 1)) {
      addLost("the body is not one JSON array; it breaks after element " + elements);
      dropForgeries();
    }
  }

  /** Reads all elements, and returns whether the body is one complete array. */
  private boolean readElements(int start) {
    int at = JsonScanner.afterSpace(body, start);
    boolean more = JsonScanner.byteAt(body, at) != ']';
    while (more) {
      if (elements == MAX_ELEMENTS) {
        return false;
      }
      TelemetryEvent event = templates.read(at);
      int end = event == null ? JsonScanner.elementEnd(body, at) : templates.end();
      if (event != null) {
        elements++;
        events.add(event);
      } else if (!readElement(at, end)) {
        return false;
      }
      at = JsonScanner.afterSpace(body, end);
      more = JsonScanner.byteAt(body, at) == ',';
      if (more) {
        at = JsonScanner.afterSpace(body, at + 1);
      }
    }
    return JsonScanner.byteAt(body, at) == ']'
        && JsonScanner.afterSpace(body, at + 1) == body.length;
  }

  /**
   * Reads an element that fits no template.
   *
   * @param end the position after the element; -1 if the element has no end
   * @return whether another element can follow
   */
  private boolean readElement(int start, int end) {
    int length = (end < 0 ? body.length : end) - start;
    String text = "[" + new String(body, start, length, UTF_8) + (end < 0 ? "" : "]");
    try (JsonParser parser = JsonFormat.FACTORY.createParser(text)) {
      parser.nextToken();
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        return false;
      }
      EventEnvelope envelope = EventEnvelope.read(parser, text);
      elements++;
      startsWithLog |= elements == 1 && envelope.isLog();
      add(envelope, start, end);
      return parser.nextToken() == JsonToken.END_ARRAY;
    } catch (IOException e) {
      // The exception's message is ignored, because it can quote text of the function.
      return false;
    }
  }

  private void add(EventEnvelope envelope, int start, int end) throws IOException {
    try {
      events.add(envelope.toEvent(arrived));
      if (!envelope.hasReadableTime()) {
        unreadableTimes++;
        addReason("element " + elements + " has no readable time");
      }
      if (envelope.refusedValues() > 0) {
        refusedValues += envelope.refusedValues();
        addReason("element " + elements + " has impossible values");
      }
      templates.learn(envelope, start, end);
    } catch (IllegalArgumentException e) {
      addLost("element " + elements + " " + e.getMessage());
    }
  }

  /** Drops the platform events of a body that can start with the second half of a log record. */
  private void dropForgeries() {
    if (startsWithLog) {
      int before = events.size();
      events.removeIf(event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
      for (int i = events.size(); i < before; i++) {
        addLost("a platform event follows a log record that may be cut in two");
      }
    }
  }

  private void addLost(String reason) {
    malformed++;
    addReason(reason);
  }

  private void addReason(String reason) {
    if (reasons.size() < MAX_REASONS) {
      reasons.add(reason);
    }
  }
}
