// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformExtension;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.PlatformTelemetrySubscription;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.api.telemetry.Unrecognized;
import io.lambdametrics.telemetry.internal.decode.PlatformEventReader;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.IsoTime;
import io.lambdametrics.telemetry.internal.json.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a telemetry batch in the slow and obvious way, by Jackson's tree of each element. Shares
 * only the reading of times and the names of fields with the decoder under test.
 */
final class TreeDecoder {

  private static final Object REFUSED = new Object();
  private static final int MAX_DEPTH = 8;

  /** The fields of an object, with repeated ones. */
  private record Tree(List<Map.Entry<String, Object>> fields, String json) {}

  /** A value and its text. */
  private record Value(Object value, String json) {}

  private record Digits(String digits) {}

  private static final Object NULL = new Object();

  private final Instant arrived;
  private final List<TelemetryEvent> events = new ArrayList<>();
  private int malformed;
  private int unreadableTimes;
  private int refusedValues;
  private boolean startsWithLog;

  TreeDecoder(byte[] body, Instant arrived) {
    this.arrived = arrived;
    if (!read(new String(body, UTF_8))) {
      malformed++;
      if (startsWithLog) {
        int before = events.size();
        events.removeIf(e -> !(e instanceof FunctionLog) && !(e instanceof ExtensionLog));
        malformed += before - events.size();
      }
    }
  }

  List<TelemetryEvent> events() {
    return events;
  }

  int malformed() {
    return malformed;
  }

  int unreadableTimes() {
    return unreadableTimes;
  }

  int refusedValues() {
    return refusedValues;
  }

  boolean startsWithLog() {
    return startsWithLog;
  }

  /** Returns whether the body is one valid array. */
  private boolean read(String body) {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return false;
      }
      for (int element = 1; parser.nextToken() != JsonToken.END_ARRAY; element++) {
        add(tree(parser, body).value(), element == 1);
      }
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static Value tree(JsonParser parser, String body) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    Object value =
        switch (parser.currentToken()) {
          case START_OBJECT -> {
            List<Map.Entry<String, Object>> fields = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
              String name = parser.currentName();
              parser.nextToken();
              fields.add(Map.entry(name, tree(parser, body)));
            }
            yield new Tree(fields, "");
          }
          case START_ARRAY -> {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              values.add(tree(parser, body).value());
            }
            yield values;
          }
          case VALUE_STRING -> parser.getText();
          case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
          case VALUE_NULL -> NULL;
          default -> new Digits(parser.getText());
        };
    boolean scalar = value instanceof Digits || value instanceof Boolean || value == NULL;
    String json =
        scalar
            ? parser.getText()
            : body.substring(start, (int) parser.currentLocation().getCharOffset());
    return new Value(value, json);
  }

  private void add(Object element, boolean first) {
    if (!(element instanceof Tree tree)) {
      malformed++;
      return;
    }
    String type = null;
    Value record = null;
    Object time = null;
    boolean repeated = false;
    for (Map.Entry<String, Object> field : tree.fields()) {
      Value value = (Value) field.getValue();
      switch (field.getKey()) {
        case "type" -> {
          repeated |= type != null;
          type = type == null && value.value() instanceof String text ? text : type;
        }
        case "record" -> {
          repeated |= record != null;
          record = value;
        }
        case "time" -> {
          repeated |= time != null;
          boolean usable = value.value() instanceof String || value.value() instanceof Digits;
          time = usable ? value.value() : time;
        }
        default -> {}
      }
    }
    startsWithLog |= first && ("function".equals(type) || "extension".equals(type));
    if (repeated || type == null || type.isBlank() || type.length() > 256 || record == null) {
      malformed++;
      return;
    }
    Instant read = readTime(time);
    int[] refused = {0};
    try {
      events.add(event(type, read == null ? arrived : read, record, refused));
    } catch (IllegalArgumentException e) {
      malformed++;
      return;
    }
    unreadableTimes += read == null ? 1 : 0;
    refusedValues += refused[0];
  }

  private static @Nullable Instant readTime(@Nullable Object time) {
    if (time instanceof String text) {
      return IsoTime.parse(text);
    }
    return time instanceof Digits number ? IsoTime.parse(number.digits()) : null;
  }

  private static TelemetryEvent event(String type, Instant time, Value record, int[] refused) {
    String text = record.value() instanceof String string ? string : record.json();
    if (type.equals("function")) {
      return new FunctionLog(time, text);
    }
    if (type.equals("extension")) {
      return new ExtensionLog(time, text);
    }
    if (!PlatformEventReader.isType(type)) {
      return new Unrecognized(time, type, record.json());
    }
    if (!(record.value() instanceof Tree tree)) {
      throw new IllegalArgumentException("not an object");
    }
    return new Fields(tree, 1, refused).event(type, time);
  }

  /** The known fields of an object. The last one of a name counts. */
  private static final class Fields {

    private final Map<String, Object> values = new HashMap<>();

    Fields(Tree tree, int depth, int[] refused) {
      for (Map.Entry<String, Object> each : tree.fields()) {
        Field field = Field.named(each.getKey());
        if (field != null) {
          Object value = value(field, ((Value) each.getValue()).value(), depth, refused);
          values.remove(each.getKey());
          if (value != null) {
            values.put(each.getKey(), value);
          }
        }
      }
    }

    private static @Nullable Object value(Field field, Object value, int depth, int[] refused) {
      if (value instanceof Digits number) {
        double read = Double.parseDouble(number.digits());
        boolean possible = read >= 0 && read <= 9007199254740992.0;
        refused[0] += possible ? 0 : 1;
        return possible ? (Object) (read == 0 ? 0.0 : read) : REFUSED;
      }
      if (value instanceof String text && field.isTime()) {
        return IsoTime.parse(text);
      }
      if (value instanceof String text) {
        boolean possible = text.length() <= field.maxLength;
        refused[0] += possible ? 0 : 1;
        return possible ? text : REFUSED;
      }
      return nested(value, depth + 1, refused);
    }

    private static @Nullable Object nested(Object value, int depth, int[] refused) {
      if (depth > MAX_DEPTH) {
        return null;
      }
      if (value instanceof Tree tree) {
        return new Fields(tree, depth, refused);
      }
      if (value instanceof List<?> list) {
        List<Object> kept = new ArrayList<>();
        for (Object each : list) {
          if (kept.size() == 64) {
            refused[0]++;
            continue;
          }
          Object inner = each instanceof String ? each : nested(each, depth + 1, refused);
          if (each instanceof String && depth + 1 > MAX_DEPTH) {
            continue;
          }
          if (inner instanceof String text && text.length() > 1024) {
            refused[0]++;
          } else if (inner instanceof String || inner instanceof Fields) {
            kept.add(inner);
          }
        }
        return kept;
      }
      return value instanceof Boolean ? value : null;
    }

    private Optional<String> text(String name) {
      return values.get(name) instanceof String text && !text.isEmpty()
          ? Optional.of(text)
          : Optional.empty();
    }

    private String required(String name) {
      return text(name)
          .filter(text -> !text.isBlank())
          .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private OptionalDouble number(String name) {
      return values.get(name) instanceof Double number
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    }

    private Fields object(String name) {
      return values.get(name) instanceof Fields fields
          ? fields
          : new Fields(new Tree(List.of(), ""), 1, new int[1]);
    }

    private List<?> list(String name) {
      return values.get(name) instanceof List<?> list ? list : List.of();
    }

    private List<String> texts(String name) {
      return list(name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private Optional<Tracing> tracing() {
      Fields tracing = object("tracing");
      return tracing.text("type").isPresent() && tracing.text("value").isPresent()
          ? Optional.of(
              new Tracing(
                  tracing.text("spanId"),
                  tracing.text("type").orElseThrow(),
                  tracing.text("value").orElseThrow()))
          : Optional.empty();
    }

    private List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      for (Object each : list("spans")) {
        if (each instanceof Fields span
            && span.text("name").isPresent()
            && span.number("durationMs").isPresent()) {
          spans.add(
              new Span(
                  span.text("name").orElseThrow(),
                  span.values.get("start") instanceof Instant start
                      ? Optional.of(start)
                      : Optional.empty(),
                  span.number("durationMs").orElseThrow()));
        }
      }
      return spans;
    }

    private Outcome outcome() {
      Object status = values.get("status");
      Optional<Status> known =
          status == null || status.equals("")
              ? Optional.empty()
              : Optional.of(status instanceof String text ? Status.of(text) : Status.UNKNOWN);
      return new Outcome(known, text("errorType"));
    }

    private OptionalLong memory() {
      double limit = number("instanceMaxMemory").orElse(0);
      Optional<String> text = text("instanceMaxMemory");
      if (text.isPresent()) {
        try {
          limit = Long.parseLong(text.get());
        } catch (NumberFormatException e) {
          limit = 0;
        }
      }
      long whole = (long) limit;
      return whole <= 0 || limit > 9007199254740992.0
          ? OptionalLong.empty()
          : OptionalLong.of(whole < 65_536 ? whole * 1_048_576 : whole);
    }

    private Instance instance() {
      return new Instance(
          text("functionName"),
          text("functionVersion"),
          text("functionArn"),
          text("runtimeVersion"),
          text("runtimeVersionArn"),
          text("instanceId"),
          memory());
    }

    private InitializationType initializationType() {
      return InitializationType.of(text("initializationType").orElse(""));
    }

    private InitializationPhase phase() {
      return InitializationPhase.of(text("phase").orElse(""));
    }

    private TelemetryEvent event(String type, Instant time) {
      Fields metrics = object("metrics");
      return switch (type.substring("platform.".length())) {
        case "initStart" ->
            new PlatformInitStart(time, initializationType(), phase(), instance(), tracing());
        case "initRuntimeDone" ->
            new PlatformInitRuntimeDone(
                time, initializationType(), phase(), outcome(), spans(), tracing());
        case "initReport" ->
            new PlatformInitReport(
                time,
                initializationType(),
                phase(),
                outcome(),
                metrics.number("durationMs"),
                spans(),
                tracing());
        case "start" ->
            new PlatformStart(
                time,
                required("requestId"),
                text("version"),
                text("functionArn"),
                text("tenantId"),
                tracing());
        case "runtimeDone" ->
            new PlatformRuntimeDone(
                time,
                required("requestId"),
                outcome(),
                metrics.number("durationMs"),
                metrics.number("producedBytes").isPresent()
                    ? OptionalLong.of((long) metrics.number("producedBytes").orElseThrow())
                    : OptionalLong.empty(),
                spans(),
                text("tenantId"),
                tracing());
        case "report" ->
            new PlatformReport(
                time,
                required("requestId"),
                outcome(),
                new ReportMetrics(
                    metrics.number("durationMs"),
                    metrics.number("billedDurationMs"),
                    metrics.number("memorySizeMB"),
                    metrics.number("maxMemoryUsedMB"),
                    metrics.number("initDurationMs"),
                    metrics.number("restoreDurationMs"),
                    metrics.number("billedRestoreDurationMs")),
                spans(),
                text("tenantId"),
                tracing());
        case "restoreStart" -> new PlatformRestoreStart(time, instance());
        case "restoreRuntimeDone" -> new PlatformRestoreRuntimeDone(time, outcome(), spans());
        case "restoreReport" ->
            new PlatformRestoreReport(
                time,
                outcome(),
                metrics.number("durationMs").isPresent()
                    ? metrics.number("durationMs")
                    : metrics.number("restoreDurationMs"),
                spans());
        case "extension" ->
            new PlatformExtension(
                time, required("name"), required("state"), texts("events"), text("errorType"));
        case "telemetrySubscription" ->
            new PlatformTelemetrySubscription(
                time, required("name"), required("state"), texts("types"));
        default ->
            new PlatformLogsDropped(
                time,
                (long) number("droppedBytes").orElseThrow(IllegalArgumentException::new),
                (long) number("droppedRecords").orElseThrow(IllegalArgumentException::new),
                text("reason").orElse(""));
      };
    }
  }
}
