// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Telemetry batches of one event each. */
final class TestEvents {

  private TestEvents() {}

  /** Returns a report of a successful invocation. */
  static byte[] report(String requestId) {
    return event("00:00:00", "platform.report", reportOf(requestId));
  }

  /** Returns the record of such a report. */
  static String reportOf(String requestId) {
    return "\"requestId\":\""
        + requestId
        + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":10.5}";
  }

  /** Returns the start of an initialization, in phase {@code init} or {@code invoke}. */
  static byte[] initStart(String phase) {
    String record = "\"initializationType\":\"on-demand\",\"phase\":\"" + phase + "\"";
    return event("00:00:00", "platform.initStart", record);
  }

  /** Returns an event at a time of 2026-01-01. */
  static byte[] event(String time, String type, String record) {
    return ("[{\"time\":\"2026-01-01T"
            + time
            + "Z\",\"type\":\""
            + type
            + "\",\"record\":{"
            + record
            + "}}]")
        .getBytes(UTF_8);
  }
}
