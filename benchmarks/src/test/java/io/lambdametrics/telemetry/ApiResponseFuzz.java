// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.fuzz.Property;
import io.lambdametrics.telemetry.internal.http.HttpHead;
import io.lambdametrics.telemetry.internal.http.HttpReader;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import io.lambdametrics.telemetry.internal.json.PlainObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Fuzzes the reading of responses to {@code next}. The input is the bytes that arrive on the
 * connection.
 *
 * <p>Properties: the result is an {@code IOException} or an event within the documented limits. It
 * does not depend on how the bytes are split into packets. A body that is read without Jackson
 * gives the same event as with Jackson.
 */
public final class ApiResponseFuzz {

  private static final int MOST = 100_000;
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

  private ApiResponseFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    String whole = outcome(new ByteArrayInputStream(input));
    Property.checkEqual(outcome(new HttpReaderFuzz.Packets(input, 1)), whole, "byte by byte");
    String body = new String(input, StandardCharsets.UTF_8);
    compareWithJackson(body);
    Property.checkEqual(
        event(200, body.getBytes(StandardCharsets.UTF_8)),
        event(200, (" " + body).getBytes(StandardCharsets.UTF_8)),
        "behind a blank");
  }

  private static void compareWithJackson(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    JsonObject plain = new PlainObjectReader().read(bytes, 0, bytes.length);
    if (plain != null) {
      JsonObject full = JsonObject.parseWithJackson(body);
      for (Field field : Field.values()) {
        Property.checkEqual(plain.text(field), full.text(field), field.wireName);
        Property.checkEqual(plain.number(field), full.number(field), field.wireName);
        Property.checkEqual(plain.time(field), full.time(field), field.wireName);
      }
    }
  }

  private static String outcome(InputStream in) {
    try {
      HttpReader reader = new HttpReader(in::read);
      HttpHead head = reader.head();
      if (head == null) {
        return "the end";
      }
      int status = head.status();
      Property.check(status >= 100 && status <= 999, "not a status");
      return event(status, reader.responseBody(MOST).toArray());
    } catch (IOException refused) {
      return refused.getClass().getName();
    }
  }

  private static String event(int status, byte[] body) {
    try {
      NextEvent event =
          new NextEventReader(InstantSource.fixed(NOW)).read(status, body, 0, body.length);
      if (event instanceof NextEvent.Invoke invoke) {
        Property.check(
            !invoke.requestId().isBlank() && invoke.requestId().length() <= 256, "a request id");
        checkDeadline(invoke.deadline());
      } else if (event instanceof NextEvent.Shutdown shutdown) {
        checkDeadline(shutdown.deadline());
      }
      return event.toString();
    } catch (ExtensionsApiException refused) {
      Property.check(String.valueOf(refused.getMessage()).length() < 4000, "a message without end");
      return refused.getClass().getName();
    }
  }

  private static void checkDeadline(Instant deadline) {
    Duration left = Duration.between(NOW, deadline);
    Property.check(left.compareTo(Duration.ofDays(1)) <= 0, "a deadline in the far future");
    Property.check(left.toNanos() <= Duration.ofDays(1).toNanos(), "a wait that overflows");
  }
}
