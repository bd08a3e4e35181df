package io.lambdametrics.emulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in the emulated environment.
 *
 * @param time when
 * @param kind what sort of thing
 * @param subject who it is about: the name of an extension, {@code runtime} or {@code platform}
 * @param text one line for people
 * @param detail the request's or response's body or the event, where there is one
 */
public record TimelineEntry(
    Instant time, Kind kind, String subject, String text, Optional<JsonNode> detail) {

  /** The sorts of entries. */
  public enum Kind {
    /** A process was started, exited or was killed. */
    PROCESS,
    /** A phase of the environment's life began or ended; freezing and thawing too. */
    LIFECYCLE,
    /** A request came in. */
    REQUEST,
    /** A request was answered. */
    RESPONSE,
    /** A telemetry event was generated. */
    TELEMETRY,
    /** A batch of telemetry was posted, or that was tried. */
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
