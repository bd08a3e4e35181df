// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.telemetry.internal.decode.RecordParts;
import io.lambdametrics.telemetry.internal.http.ApiConnection;
import io.lambdametrics.telemetry.internal.http.ApiResponse;
import io.lambdametrics.telemetry.internal.http.HttpBody;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import io.lambdametrics.telemetry.internal.json.PlainObjectReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses to {@code next}, of which there is one for every invocation: makes the event and
 * nothing else.
 *
 * <p>May be used by several threads.
 */
final class NextEventReader implements ApiConnection.ResponseReader<NextEvent> {

  /** The latest deadline that is believed; Lambda's longest invocation takes 90 minutes. */
  private static final long MAX_DEADLINE_MS = 86_400_000;

  /** The time that AWS documents for a shutdown with external extensions. */
  private static final long SHUTDOWN_MS = 2000;

  /** A reader that no thread uses. */
  private final AtomicReference<@Nullable PlainObjectReader> spare = new AtomicReference<>();

  private final InstantSource clock;

  /**
   * Creates a reader.
   *
   * @param clock tells when a response came
   */
  NextEventReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads a response.
   *
   * @throws ExtensionsApiException if the response is not an event
   */
  @Override
  public NextEvent read(int status, HttpBody body) throws ExtensionsApiException {
    return read(status, body.bytes(), body.start(), body.length());
  }

  /** Reads a response with the body in {@code bytes}. */
  NextEvent read(int status, byte[] bytes, int start, int length) throws ExtensionsApiException {
    if (status != 200) {
      throw ApiResponseReader.error(copy(status, bytes, start, length), "next");
    }
    PlainObjectReader reader = spare.getAndSet(null);
    if (reader == null) {
      reader = new PlainObjectReader();
    }
    JsonObject body = reader.read(bytes, start, length);
    NextEvent event =
        event(
            body != null
                ? body
                : ApiResponseReader.json(copy(status, bytes, start, length), "next"));
    spare.set(reader);
    return event;
  }

  private static ApiResponse copy(int status, byte[] bytes, int start, int length) {
    return new ApiResponse(
        status, new String(bytes, start, length, StandardCharsets.UTF_8), Optional.empty());
  }

  private NextEvent event(JsonObject body) throws ExtensionsApiException {
    String type = textOrEmpty(body, Field.EVENT_TYPE);
    return switch (type) {
      case "INVOKE" -> invoke(body);
      case "SHUTDOWN" -> shutdown(body);
      default -> new NextEvent.Unrecognized(type);
    };
  }

  private NextEvent invoke(JsonObject body) throws ExtensionsApiException {
    String requestId = textOrEmpty(body, Field.REQUEST_ID);
    if (requestId.isBlank()) {
      throw new ExtensionsApiException("next", 200, Optional.empty(), "INVOKE without a requestId");
    }
    Optional<Tracing> tracing = RecordParts.tracing(body);
    return new NextEvent.Invoke(
        requestId, deadline(body, 0), textOrEmpty(body, Field.INVOKED_FUNCTION_ARN), tracing);
  }

  private NextEvent shutdown(JsonObject body) {
    String reason = textOrEmpty(body, Field.SHUTDOWN_REASON);
    return new NextEvent.Shutdown(ShutdownReason.of(reason), reason, deadline(body, SHUTDOWN_MS));
  }

  private static String textOrEmpty(JsonObject body, Field field) {
    String text = body.textOrNull(field);
    return text == null ? "" : text;
  }

  /**
   * Reads the deadline; at most a day ahead, so that the remaining time never overflows.
   *
   * @param defaultMs the time until the deadline if Lambda sent none
   */
  private Instant deadline(JsonObject body, long defaultMs) {
    double millis = body.numberOrNaN(Field.DEADLINE_MS);
    if (Double.isNaN(millis)) {
      return clock.instant().plusMillis(defaultMs);
    }
    return Instant.ofEpochMilli(Math.min((long) millis, clock.millis() + MAX_DEADLINE_MS));
  }
}
