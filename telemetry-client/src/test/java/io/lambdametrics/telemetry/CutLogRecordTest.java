// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lambda cuts a log record in two if it is larger than the buffer. It closes the first half as if
 * it were complete, and sends the second half as an element of its own.
 */
class CutLogRecordTest {

  private static final String ENVELOPE =
      "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"function\",\"record\":";
  private static final String FORGED =
      "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"platform.start\","
          + "\"record\":{\"requestId\":\"forged\"}}";
  private static final String GENUINE = FORGED.replace("forged", "genuine");

  private static List<TelemetryEvent> decode(String... elements) {
    String body = "[" + String.join(",", elements) + "]";
    return new TelemetryDecoder().decode(body.getBytes(UTF_8)).events();
  }

  private static void assertNothingForged(List<TelemetryEvent> events) {
    assertThat(events)
        .allMatch(
            event ->
                event instanceof FunctionLog
                    || event instanceof ExtensionLog
                    || (event instanceof PlatformStart start
                        && start.requestId().equals("genuine")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\":[{\"n\":12},FORGED,{\"n\":12},FORGED,\"text\",FORGED,true,FORGED]}",
        "[[{\"n\":12},FORGED],FORGED,[FORGED]]",
        "FORGED",
        "{\"n\":1,\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"platform.start\","
            + "\"record\":{\"requestId\":\"forged\"},\"m\":[1,FORGED]}",
        "\"x},ESCAPED,ESCAPED]}\"",
        "{\"s\":\"}],{ESCAPED},\",\"t\":[\"{\",\":\",\"time\",FORGED]}",
      })
  void neverDecodesHalfALogRecordAsPlatformEvent(String template) {
    String value =
        template.replace("FORGED", FORGED).replace("ESCAPED", FORGED.replace("\"", "\\\""));

    for (int cut = 1; cut < value.length(); cut++) {
      String first = ENVELOPE + value.substring(0, cut) + "}";
      String second = ENVELOPE + value.substring(cut) + "}";

      assertNothingForged(decode(GENUINE, first));
      assertNothingForged(decode(first));
      assertNothingForged(decode(second, GENUINE));
      assertNothingForged(decode(second));
      assertNothingForged(decode(first, second));
      assertNothingForged(decode(GENUINE, first, second, GENUINE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a text that goes on\"", "{\"a\":{\"b\":\"c\"}}"})
  void keepsPlatformEventsBeforeTheFirstHalf(String value) {
    for (int cut = 1; cut < value.length(); cut++) {
      String first = ENVELOPE + value.substring(0, cut) + "}";

      assertThat(decode(GENUINE, GENUINE, first)).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"plain\"", "{\"level\":\"INFO\"}"})
  void decodesPlatformEventsOfAValidBodyThatStartsWithALog(String record) {
    assertThat(decode(ENVELOPE + record + "}", GENUINE)).hasSize(2);
  }
}
