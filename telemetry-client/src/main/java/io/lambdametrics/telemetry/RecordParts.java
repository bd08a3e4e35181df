package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The parts that records of several types have in common. */
final class RecordParts {

  /**
   * AWS documents a memory limit without a unit, gives 256 as the example, and sends bytes. No
   * environment has so little memory in bytes or so much in MiB.
   */
  private static final long SMALLEST_IN_BYTES = 65_536;

  private static final long BYTES_PER_MIB = 1_048_576;

  private RecordParts() {}

  /** A status of a wrong kind is there, and it is not a success. */
  static Outcome outcome(JsonObject from) {
    Optional<Status> status = from.text("status").map(Status::of);
    if (status.isEmpty() && from.has("status")) {
      status = Optional.of(Status.UNKNOWN);
    }
    return new Outcome(status, from.text("errorType"));
  }

  static Optional<Tracing> tracing(JsonObject from) {
    JsonObject tracing = from.object("tracing");
    Optional<String> type = tracing.text("type");
    Optional<String> value = tracing.text("value");
    return type.isPresent() && value.isPresent()
        ? Optional.of(new Tracing(tracing.text("spanId"), type.get(), value.get()))
        : Optional.empty();
  }

  /** The spans; one without a name or a duration says nothing and is left out. */
  static List<Span> spans(JsonObject from) {
    List<Span> spans = new ArrayList<>();
    for (JsonObject span : from.objects("spans")) {
      Optional<String> name = span.text("name");
      OptionalDouble duration = span.number("durationMs");
      if (name.isPresent() && duration.isPresent()) {
        spans.add(
            new Span(
                name.get(),
                span.text("start").flatMap(text -> Optional.ofNullable(IsoTime.parse(text))),
                duration.getAsDouble()));
      }
    }
    return spans;
  }

  static ReportMetrics reportMetrics(JsonObject metrics) {
    return new ReportMetrics(
        metrics.number("durationMs"),
        metrics.number("billedDurationMs"),
        metrics.number("memorySizeMB"),
        metrics.number("maxMemoryUsedMB"),
        metrics.number("initDurationMs"),
        metrics.number("restoreDurationMs"),
        metrics.number("billedRestoreDurationMs"));
  }

  static Instance instance(JsonObject from) {
    return new Instance(
        from.text("functionName"),
        from.text("functionVersion"),
        from.text("functionArn"),
        from.text("runtimeVersion"),
        from.text("runtimeVersionArn"),
        from.text("instanceId"),
        maxMemoryBytes(from));
  }

  private static OptionalLong maxMemoryBytes(JsonObject from) {
    OptionalLong number = from.wholeNumber("instanceMaxMemory");
    if (number.isEmpty()) {
      number = wholeNumber(from.text("instanceMaxMemory").orElse(""));
    }
    if (number.isEmpty() || number.getAsLong() <= 0) {
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
