package io.lambdametrics.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Bodies as Lambda delivers them: invocations with everything that the platform tells of them. */
final class Deliveries {

  /** Events in each: three for every invocation, and one more. */
  static final int EVENTS = 1000;

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TRACING =
      "\"tracing\":{\"spanId\":\"24cd7d670fa455f0\",\"type\":\"X-Amzn-Trace-Id\",\"value\":"
          + "\"Root=1-6352a70e-1e2c502e358361800241fd45;Parent=35465b3a9e2f7c6a;Sampled=1\"}";

  private Deliveries() {}

  /** The delivery of this number; those of different numbers tell of different invocations. */
  static byte[] number(int number) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < EVENTS / 3; i++) {
      invocation(json, number * EVENTS + i);
    }
    json.append(start(START, new UUID(number, -1).toString())).append(']');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void invocation(StringBuilder json, int number) {
    Instant time = START.plusMillis(number);
    String id = new UUID(number * 0x9e3779b97f4a7c15L, number).toString();
    double millis = 10 + number % 1000 / 8.0;
    json.append(start(time, id))
        .append(',')
        .append(runtimeDone(time.plusMillis(12), id, millis))
        .append(',')
        .append(report(time.plusMillis(14), id, millis + 0.457))
        .append(',');
  }

  private static String start(Instant time, String id) {
    return event(time, "start", id, "\"version\":\"$LATEST\"," + TRACING);
  }

  private static String runtimeDone(Instant time, String id, double millis) {
    String spans =
        String.join(
            ",",
            span(time, "responseLatency", millis - 3),
            span(time, "responseDuration", 0.056),
            span(time, "runtimeOverhead", 2.686));
    return event(
        time,
        "runtimeDone",
        id,
        "\"status\":\"success\",\"spans\":["
            + spans
            + "],\"metrics\":{\"durationMs\":"
            + millis
            + ",\"producedBytes\":4096},"
            + TRACING);
  }

  private static String report(Instant time, String id, double millis) {
    return event(
        time,
        "report",
        id,
        "\"status\":\"success\",\"metrics\":{\"durationMs\":"
            + millis
            + ",\"billedDurationMs\":"
            + Math.ceil(millis)
            + ",\"memorySizeMB\":512,\"maxMemoryUsedMB\":161},\"spans\":["
            + span(time, "extensionOverhead", 1.125)
            + "],"
            + TRACING);
  }

  private static String span(Instant time, String name, double millis) {
    return "{\"name\":\"" + name + "\",\"start\":\"" + time + "\",\"durationMs\":" + millis + "}";
  }

  private static String event(Instant time, String type, String id, String rest) {
    return "{\"time\":\"%s\",\"type\":\"platform.%s\",\"record\":{\"requestId\":\"%s\",%s}}"
        .formatted(time, type, id, rest);
  }
}
