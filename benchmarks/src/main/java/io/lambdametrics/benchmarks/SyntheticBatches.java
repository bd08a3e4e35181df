// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.UUID;

/** Telemetry batches like Lambda's, with all platform events of successful invocations. */
public final class SyntheticBatches {

  /** Number of events in each batch: three for every invocation, and one more. */
  public static final int EVENTS = 1000;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private SyntheticBatches() {}

  /** Returns the body of the batch with this number. No two batches share an invocation. */
  public static byte[] number(int number) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < EVENTS / 3; i++) {
      invocation(json, number * EVENTS + i);
    }
    String id = new UUID(number, -1).toString();
    json.append(start(START, id, tracing(id))).append(']');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the body of a batch with the events of one invocation, which ended now. */
  public static String ofInvocation(String id) {
    StringBuilder json = new StringBuilder("[");
    invocation(json, Instant.now(), id, 10_000);
    json.setCharAt(json.length() - 1, ']');
    return json.toString();
  }

  private static void invocation(StringBuilder json, int number) {
    String id = new UUID(number * 0x9e3779b97f4a7c15L, number).toString();
    invocation(json, START.plusMillis(number), id, 10_000 + number * 7_919L % 125_000);
  }

  private static void invocation(StringBuilder json, Instant time, String id, long micros) {
    String tracing = tracing(id);
    json.append(start(time, id, tracing))
        .append(',')
        .append(runtimeDone(time.plusMillis(12), id, micros, tracing))
        .append(',')
        .append(report(time.plusMillis(14), id, micros + 457, tracing))
        .append(',');
  }

  /** Returns the tracing data of an invocation, which is different for each. */
  private static String tracing(String id) {
    String digits = id.replace("-", "");
    return "\"tracing\":{\"spanId\":\"%s\",\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1-%s-%s;Parent=%s;Sampled=1\"}"
        .formatted(
            digits.substring(0, 16),
            digits.substring(0, 8),
            digits.substring(8),
            digits.substring(16));
  }

  private static String start(Instant time, String id, String tracing) {
    return event(time, "start", id, "\"version\":\"$LATEST\"," + tracing);
  }

  private static String runtimeDone(Instant time, String id, long micros, String tracing) {
    String spans =
        String.join(
            ",",
            span(time, "responseLatency", micros - 3_000),
            span(time, "responseDuration", 56),
            span(time, "runtimeOverhead", 2_686));
    return event(
        time,
        "runtimeDone",
        id,
        "\"status\":\"success\",\"spans\":["
            + spans
            + "],\"metrics\":{\"durationMs\":"
            + millis(micros)
            + ",\"producedBytes\":4096},"
            + tracing);
  }

  private static String report(Instant time, String id, long micros, String tracing) {
    return event(
        time,
        "report",
        id,
        "\"status\":\"success\",\"metrics\":{\"durationMs\":"
            + millis(micros)
            + ",\"billedDurationMs\":"
            + (micros + 999) / 1_000
            + ",\"memorySizeMB\":512,\"maxMemoryUsedMB\":161},\"spans\":["
            + span(time, "extensionOverhead", 1_125)
            + "],"
            + tracing);
  }

  private static String span(Instant time, String name, long micros) {
    return "{\"name\":\"%s\",\"start\":\"%s\",\"durationMs\":%s}"
        .formatted(name, time(time), millis(micros));
  }

  private static String event(Instant time, String type, String id, String rest) {
    return "{\"time\":\"%s\",\"type\":\"platform.%s\",\"record\":{\"requestId\":\"%s\",%s}}"
        .formatted(time(time), type, id, rest);
  }

  /** Returns milliseconds with microsecond precision, as the platform writes them. */
  private static BigDecimal millis(long micros) {
    return BigDecimal.valueOf(micros, 3);
  }

  /** Returns a time with three decimals. */
  private static String time(Instant time) {
    return TIME.format(time);
  }
}
