// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribeTest {

  private static final Registration REGISTRATION =
      new Registration("an-id", "invoices", "7", "h", Optional.empty());

  private FakeLambda lambda;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda();
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  private SubscriptionOutcome subscribe() throws IOException {
    return ExtensionsApi.at(lambda.address())
        .subscribe(
            REGISTRATION, Subscription.ofPlatformEvents("http://sandbox.localdomain:4321/a-path"));
  }

  @Test
  void sendsTheDocumentedSubscription() throws IOException {
    lambda.respond(200, "\"OK\"");

    SubscriptionOutcome outcome = subscribe();

    assertThat(outcome).isEqualTo(new SubscriptionOutcome.Subscribed("2025-01-29"));
    FakeLambda.Request request = lambda.requests().get(0);
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.path()).isEqualTo("/2022-07-01/telemetry");
    assertThat(request.header("Lambda-extension-identifier")).isEqualTo("an-id");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.body())
        .isEqualTo(
            "{\"schemaVersion\":\"2025-01-29\","
                + "\"destination\":{\"protocol\":\"HTTP\","
                + "\"URI\":\"http://sandbox.localdomain:4321/a-path\"},"
                + "\"types\":[\"platform\"],"
                + "\"buffering\":{\"maxItems\":1000,\"maxBytes\":262144,\"timeoutMs\":25}}");
  }

  @Test
  void sendsAllTypes() {
    Subscription subscription =
        new Subscription(
            EnumSet.allOf(TelemetryType.class),
            new Buffering(10_000, 1_048_576, 30_000),
            "http://sandbox:1");

    assertThat(subscription.toJson("v"))
        .contains("\"types\":[\"platform\",\"function\",\"extension\"]")
        .contains("{\"maxItems\":10000,\"maxBytes\":1048576,\"timeoutMs\":30000}");
  }

  @Test
  void fallsBackToAnOlderSchema() throws IOException {
    lambda.respond(400, "{\"errorType\":\"ValidationError\",\"errorMessage\":\"schema\"}");
    lambda.respond(200, "\"OK\"");

    assertThat(subscribe()).isEqualTo(new SubscriptionOutcome.Subscribed("2022-12-13"));
    assertThat(lambda.requests().get(1).body()).contains("\"schemaVersion\":\"2022-12-13\"");
  }

  @Test
  void returnsTheFirstRefusalIfTheOlderSchemaIsRefusedToo() throws IOException {
    lambda.respond(400, "{\"errorType\":\"ValidationError\",\"errorMessage\":\"no port\"}");
    lambda.respond(400, "{\"errorType\":\"ValidationError\",\"errorMessage\":\"old schema\"}");

    assertThat(subscribe())
        .isEqualTo(new SubscriptionOutcome.Refused(400, Optional.of("ValidationError"), "no port"));
    assertThat(lambda.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "202 | {\"errorMessage\":\"Telemetry API is not supported\"} | Telemetry API is not supported",
        "404 | 404 page not found | 404 page not found",
        "404 | '' | ''"
      })
  void reportsThatTelemetryIsUnsupported(int status, String body, String message)
      throws IOException {
    lambda.respond(status, body);

    assertThat(subscribe()).isEqualTo(new SubscriptionOutcome.Unsupported(status, message));
    assertThat(lambda.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"403, Telemetry.SubscriptionClosed", "500, InternalServerError", "405, NotAllowed"})
  void reportsRefusals(int status, String errorType) throws IOException {
    lambda.respond(status, "{\"errorType\":\"" + errorType + "\",\"errorMessage\":\"not\\nnow\"}");

    assertThat(subscribe())
        .isEqualTo(new SubscriptionOutcome.Refused(status, Optional.of(errorType), "not now"));
    assertThat(lambda.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "999, 262144, 25, 'maxItems is 999, allowed are 1000 to 10000'",
    "10001, 262144, 25, 'maxItems is 10001, allowed are 1000 to 10000'",
    "1000, 262143, 25, 'maxBytes is 262143, allowed are 262144 to 1048576'",
    "1000, 1048577, 25, 'maxBytes is 1048577, allowed are 262144 to 1048576'",
    "1000, 262144, 24, 'timeoutMs is 24, allowed are 25 to 30000'",
    "1000, 262144, 30001, 'timeoutMs is 30001, allowed are 25 to 30000'",
  })
  void refusesInvalidBuffering(int items, int bytes, int ms, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buffering(items, bytes, ms))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "9001", "65536", "", "x"})
  void refusesInvalidPort(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Subscription.ofPlatformEvents("http://sandbox.localdomain:" + port + "/path"))
        .withMessage("destination has the port " + port + ", allowed are 1 to 65535 but not 9001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://127.0.0.1:80/",
        "https://sandbox:80/",
        "http://sandbox.localdomain/",
        "http://sandbox:80/\"",
        "http://sandbox:80/a b",
        "http://sandbox:80/\\",
        "http://sandbox:80/\n",
        "http://sandbox:80/ä"
      })
  void refusesInvalidDestination(String destination) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Subscription.ofPlatformEvents(destination))
        .withMessageStartingWith("destination ");
  }

  @Test
  void hidesThePathInItsText() {
    assertThat(Subscription.ofPlatformEvents("http://sandbox:80/a-path"))
        .asString()
        .contains("http://sandbox:80/***")
        .doesNotContain("a-path");
  }

  @Test
  void refusesASubscriptionWithoutTypes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subscription(Set.of(), Buffering.PROMPT, "http://sandbox:1"))
        .withMessage("types is empty, at least one must be named");
  }
}
