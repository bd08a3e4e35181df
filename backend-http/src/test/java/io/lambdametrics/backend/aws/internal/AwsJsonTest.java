// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsJsonTest {

  @Test
  void findsANestedText() {
    assertThat(AwsJson.at("{\"a\":[1],\"b\":{\"c\":\"x\"},\"c\":\"y\"}", "/b/c")).contains("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "{\"b\":{\"c\":1}}", "{\"b\":\"c\"}", "{\"b\":"})
  void findsNothingIfThereIsNoText(String json) {
    assertThat(AwsJson.at(json, "/b/c")).isEmpty();
  }

  @Test
  void listsTheTextsOfAnObject() {
    assertThat(AwsJson.members("{\"a\":\"x\",\"b\":{\"a\":\"z\"},\"c\":1,\"d\":\"y\"}"))
        .contains(Map.of("a", "x", "d", "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc-def", "123", "[\"a\"]", "{\"a\":\"b\"", "{} x"})
  void acceptsNothingButAnObject(String text) {
    assertThat(AwsJson.members(text)).isEmpty();
  }

  @Test
  void writesWhatItReads() {
    assertThat(AwsJson.object(Map.of("a", Map.of("b", "\"quoted\""))))
        .isEqualTo("{\"a\":{\"b\":\"\\\"quoted\\\"\"}}");
  }
}
