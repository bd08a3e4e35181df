// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainObjectReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " { } ",
        "{\"functionName\":\"orders\",\"functionVersion\":\"$LATEST\",\"handler\":\"a.b::c\"}",
        "{\"accountId\":\"012345678901\"}",
        "{\n  \"eventType\" : \"SHUTDOWN\",\r\n\t\"deadlineMs\" : 1770000000000 , \"x\" : 0 }",
        "{\"eventType\":\"INVOKE\",\"deadlineMs\":1770000000000,\"requestId\":\"r-1\","
            + "\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1-2;Sampled=1\"}}",
        "{\"requestId\":\"first\",\"requestId\":\"last\"}",
        "{\"requestId\":\"first\",\"requestId\":\"\"}",
        "{\"requestId\":7,\"tracing\":{\"tracing\":{}},\"unknown\":{\"requestId\":\"r-2\"}}",
        "{\"requestId\":\"été\",\"time\":\"2026-01-02T03:04:05.678Z\",\"start\":\"soon\"}",
        "{\"deadlineMs\":999999999999999}",
        "{\"requestId\":\"r-3\"} and more"
      })
  void readsPlainObjectsLikeJackson(String json) throws IOException {
    JsonObject plain = Optional.ofNullable(read(json)).orElseThrow();

    assertThat(fields(plain)).isEqualTo(fields(JsonObject.parseWithJackson(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"requestId\"",
        "{\"requestId\":",
        "{\"requestId\":\"r",
        "{\"requestId\":\"r\"",
        "{\"requestId\":\"r\",}",
        "{\"requestId\" \"r\"}",
        "{requestId:\"r\"}",
        "{\"requestId\":\"r\\u002d1\"}",
        "{\"requestId\":\"r\t1\"}",
        "{\"requestId\":null}",
        "{\"requestId\":true}",
        "{\"types\":[\"platform\"]}",
        "{\"deadlineMs\":-1}",
        "{\"deadlineMs\":1.5}",
        "{\"deadlineMs\":1e3}",
        "{\"deadlineMs\":01}",
        "{\"deadlineMs\":1000000000000000}",
        "{\"deadlineMs\":1 2}",
        "{\"deadlineMs\":1",
        "{\"tracing\":{\"tracing\":{\"tracing\":{}}}}"
      })
  void leavesOtherObjectsToJackson(String json) {
    assertThat(read(json)).isNull();
  }

  private static @Nullable JsonObject read(String json) {
    byte[] bytes = ("{" + json + "}").getBytes(UTF_8);
    return new PlainObjectReader().read(bytes, 1, bytes.length - 2);
  }

  @Test
  void forgetsTheFieldsOfTheLastObject() throws IOException {
    PlainObjectReader reader = new PlainObjectReader();
    for (String json :
        List.of(
            "{\"requestId\":\"r-1\",\"deadlineMs\":1,\"tracing\":{\"type\":\"t\",\"value\":\"v\"}}",
            "{\"tracing\":{\"value\":\"v\"},\"requestId\":\"r-2\"}",
            "{\"deadlineMs\":\"r-2\",\"requestId\":{\"type\":\"t\"}}",
            "{\"tracing\":7}",
            "{}")) {
      byte[] bytes = json.getBytes(UTF_8);

      JsonObject plain = Optional.ofNullable(reader.read(bytes, 0, bytes.length)).orElseThrow();

      assertThat(fields(plain)).isEqualTo(fields(JsonObject.parseWithJackson(json)));
    }
  }

  private static List<Object> fields(JsonObject object) {
    List<Object> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      if (object.holds(field)) {
        fields.add(field);
        fields.add(object.text(field));
        fields.add(object.number(field));
        fields.add(object.time(field));
        JsonObject inner = object.object(field);
        fields.add(inner == JsonObject.EMPTY ? "none" : fields(inner));
      }
    }
    return fields;
  }
}
