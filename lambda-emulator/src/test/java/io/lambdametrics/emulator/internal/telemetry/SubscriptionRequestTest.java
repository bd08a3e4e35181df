// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.testing.TestSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionRequestTest {

  private static final String HTTP =
      "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:8080\"}";

  @Test
  void fillsInTheDocumentedDefaults() throws Exception {
    SubscriptionRequest request = parse("{\"types\":[\"platform\"]," + HTTP + "}");

    assertThat(request.destination()).isEqualTo(URI.create("http://127.0.0.1:8080/"));
    assertThat(request.maxItems()).isEqualTo(10_000);
    assertThat(request.maxBytes()).isEqualTo(262_144);
    assertThat(request.timeoutMs()).isEqualTo(1_000);
  }

  @Test
  void acceptsTheShortHostAndAPath() throws Exception {
    SubscriptionRequest request =
        parse(
            "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"HTTP\","
                + "\"URI\":\"http://sandbox:8080/telemetry\"}}");

    assertThat(request.destination()).isEqualTo(URI.create("http://127.0.0.1:8080/telemetry"));
  }

  @Test
  void acceptsTcp() throws Exception {
    SubscriptionRequest request =
        parse("{\"types\":[\"function\"],\"destination\":{\"protocol\":\"TCP\",\"port\":8081}}");

    assertThat(request.destination()).isEqualTo(URI.create("tcp://127.0.0.1:8081"));
  }

  @Test
  void namesEveryErrorInOneMessage() {
    assertThatThrownBy(
            () ->
                parse(
                    "{\"types\":[],\"destination\":{\"protocol\":\"HTTP\","
                        + "\"URI\":\"http://sandbox.localdomain\"}}"))
        .hasMessage("types should not be empty; URI port is not provided");
  }

  @ParameterizedTest
  @CsvSource({
    "maxItems,999",
    "maxItems,10001",
    "maxBytes,262143",
    "maxBytes,1048577",
    "timeoutMs,24",
    "timeoutMs,30001",
    "timeoutMs,\"25\"",
  })
  void refusesBufferingOutOfRange(String field, String value) {
    assertThatThrownBy(
            () ->
                parse(
                    "{\"types\":[\"platform\"],\"buffering\":{\"%s\":%s},%s}"
                        .formatted(field, value, HTTP)))
        .hasMessageContaining("buffering." + field + " should be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"types\":[\"platform\"]}",
        "{\"types\":[\"metrics\"],\"destination\":{\"protocol\":\"TCP\",\"port\":1}}",
        "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"TCP\"}}",
        "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"HTTP\"}}",
        "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://localhost:1\"}}",
        "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"ftp://sandbox:1\"}}",
        "{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"not a uri\"}}",
        "{\"schemaVersion\":\"2021-01-01\",\"types\":[\"platform\"],\"destination\":{\"protocol\":\"TCP\",\"port\":1}}",
      })
  void refusesUndocumentedValues(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(ApiException.class);
  }

  private static SubscriptionRequest parse(String body) throws Exception {
    return SubscriptionRequest.parse(
        PlatformJson.parse(body.getBytes(StandardCharsets.UTF_8)), TestSettings.of());
  }
}
