// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the parts that records of several event types have in common. */
public final class RecordParts {

  /**
   * Smallest memory limit that is taken for bytes; smaller ones are MiB. AWS documents no unit,
   * gives 256 as the example, and sends bytes. No environment has fewer bytes or more MiB than
   * this.
   */
  private static final long SMALLEST_IN_BYTES = 65_536;

  private static final long BYTES_PER_MIB = 1_048_576;

  /** The outcome of nearly all events, shared to save memory. */
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);

  private RecordParts() {}

  /** Reads the outcome; a status that is not a text counts as unknown, not as missing. */
  public static Outcome outcome(JsonObject from) {
    String status = from.textOrNull(Field.STATUS);
    String errorType = from.textOrNull(Field.ERROR_TYPE);
    if (errorType == null && Status.SUCCESS.wireName().equals(status)) {
      return SUCCESS;
    }
    Optional<Status> known = Optional.ofNullable(status).map(Status::of);
    if (known.isEmpty() && from.isNotEmpty(Field.STATUS)) {
      known = Optional.of(Status.UNKNOWN);
    }
    return new Outcome(known, Optional.ofNullable(errorType));
  }

  public static Optional<Tracing> tracing(JsonObject from) {
    JsonObject tracing = from.object(Field.TRACING);
    String type = tracing.textOrNull(Field.TYPE);
    String value = tracing.textOrNull(Field.VALUE);
    return type != null && value != null
        ? Optional.of(new Tracing(tracing.text(Field.SPAN_ID), type, value))
        : Optional.empty();
  }

  /** Reads the spans, and ignores those without a name or duration. */
  public static List<Span> spans(JsonObject from) {
    List<?> objects = from.array(Field.SPANS);
    Span[] spans = new Span[objects.size()];
    int count = 0;
    for (int i = 0; i < spans.length; i++) {
      if (objects.get(i) instanceof JsonObject object) {
        String name = object.textOrNull(Field.NAME);
        double duration = object.numberOrNaN(Field.DURATION_MS);
        if (name != null && !Double.isNaN(duration)) {
          spans[count++] = new Span(name, object.time(Field.START), duration);
        }
      }
    }
    return List.of(count == spans.length ? spans : Arrays.copyOf(spans, count));
  }

  public static ReportMetrics reportMetrics(JsonObject metrics) {
    return new ReportMetrics(
        metrics.number(Field.DURATION_MS),
        metrics.number(Field.BILLED_DURATION_MS),
        metrics.number(Field.MEMORY_SIZE_MB),
        metrics.number(Field.MAX_MEMORY_USED_MB),
        metrics.number(Field.INIT_DURATION_MS),
        metrics.number(Field.RESTORE_DURATION_MS),
        metrics.number(Field.BILLED_RESTORE_DURATION_MS));
  }

  public static Instance instance(JsonObject from) {
    return new Instance(
        from.text(Field.FUNCTION_NAME),
        from.text(Field.FUNCTION_VERSION),
        from.text(Field.FUNCTION_ARN),
        from.text(Field.RUNTIME_VERSION),
        from.text(Field.RUNTIME_VERSION_ARN),
        from.text(Field.INSTANCE_ID),
        maxMemoryBytes(from));
  }

  private static OptionalLong maxMemoryBytes(JsonObject from) {
    OptionalLong number = from.wholeNumber(Field.INSTANCE_MAX_MEMORY);
    if (number.isEmpty()) {
      number = wholeNumber(from.text(Field.INSTANCE_MAX_MEMORY).orElse(""));
    }
    if (number.isEmpty() || number.getAsLong() <= 0 || number.getAsLong() > JsonObject.MAX_NUMBER) {
      return OptionalLong.empty();
    }
    long memory = number.getAsLong();
    return OptionalLong.of(memory < SMALLEST_IN_BYTES ? memory * BYTES_PER_MIB : memory);
  }

  private static OptionalLong wholeNumber(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
