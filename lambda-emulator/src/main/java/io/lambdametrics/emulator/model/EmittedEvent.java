// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.time.Instant;
import java.util.Objects;

/**
 * A telemetry event as the platform generated it, with or without a subscriber.
 *
 * @param time when it was generated, in whole milliseconds
 * @param type the envelope's type: {@code platform.report}, {@code function} ...
 * @param record the record, exactly as sent; do not change it
 */
public record EmittedEvent(Instant time, String type, JsonNode record) {

  public EmittedEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(record, "record");
  }

  /** Returns the envelope, {@code {"time":..,"type":..,"record":..}}, as a batch contains it. */
  public JsonNode toJson() {
    return PlatformJson.object()
        .put("time", PlatformJson.time(time))
        .put("type", type)
        .set("record", record);
  }
}
