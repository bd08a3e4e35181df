// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in the emulated environment.
 *
 * @param time when it happened
 * @param kind its kind
 * @param subject the name of the extension, {@code runtime} or {@code platform}
 * @param text one line for people
 * @param detail the bodies of request and response, or the event, if there is one
 */
public record TimelineEntry(
    Instant time, Kind kind, String subject, String text, Optional<JsonNode> detail) {

  /** The kinds of entries. */
  public enum Kind {
    /** A process was started, exited or was killed. */
    PROCESS,
    /** A phase of the environment's life began or ended, or the processes were frozen or thawed. */
    LIFECYCLE,
    /** One of the APIs received a request. */
    REQUEST,
    /** One of the APIs sent a response. */
    RESPONSE,
    /** A telemetry event was generated. */
    TELEMETRY,
    /** A telemetry batch was sent, with or without success. */
    DELIVERY,
    /** A line was printed by an extension or by the function. */
    LOG
  }

  public TimelineEntry {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(detail, "detail");
  }
}
