// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsApiTest {

  @TempDir Path folder;

  private LambdaEmulator lambda;
  private TestDrivenExtension extension;

  @BeforeEach
  void beginInit() throws Exception {
    TestOpt opt = new TestOpt(folder).script("hand", TestDrivenExtension.PROCESS);
    lambda = opt.emulator().functionName("orders").accountId("210987654321").build();
    extension = new TestDrivenExtension(lambda);
    var unused = meanwhile(lambda::init);
  }

  @AfterEach
  void close() {
    TestDrivenExtension.killProcesses(lambda);
    lambda.close();
  }

  /** The JDK's client and server would change the case of header names. */
  @Test
  void writesTheIdentifierHeaderLikeLambda() throws Exception {
    try (Socket socket = new Socket()) {
      Await.until(Duration.ofSeconds(5), () -> !lambda.extensions().isEmpty());
      String[] api = lambda.runtimeApi().split(":", -1);
      socket.connect(new InetSocketAddress(api[0], Integer.parseInt(api[1])));
      String body = "{\"events\":[\"SHUTDOWN\"]}";
      String request =
          "POST /2020-01-01/extension/register HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + "lambda-extension-name: hand\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(response).startsWith("HTTP/1.1 200").contains("\r\nLambda-Extension-Identifier: ");
    }
  }

  @Test
  void registerReturnsTheFunctionAndAnIdentifier() throws Exception {
    HttpResponse<String> response = extension.register("hand");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Lambda-Extension-Identifier"))
        .hasValueSatisfying(id -> assertThat(UUID.fromString(id)).hasToString(id));
    assertThat(response.body())
        .isEqualTo(
            "{\"functionName\":\"orders\",\"functionVersion\":\"$LATEST\","
                + "\"handler\":\"function.handler\"}");
  }

  @Test
  void registerReturnsTheAccountOnRequest() throws Exception {
    extension.register("hand");

    HttpResponse<String> response =
        extension.send(
            "POST",
            "/2020-01-01/extension/register",
            "{}",
            "Lambda-Extension-Name",
            "internal",
            "Lambda-Extension-Accept-Feature",
            "other, accountId");

    assertThat(response.body()).contains("\"accountId\":\"210987654321\"");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hand | {\"events\":[\"RESTORE\"]} | Extension.InvalidEventType",
        "internal | {\"events\":[\"SHUTDOWN\"]} | Extension.InvalidEventType",
        "hand | no JSON | InvalidRequestFormat",
        "hand | {\"configurationKeys\":[\"x\"]} | InvalidRequestFormat",
      })
  void refusesABadRegistration(String name, String body, String errorType) throws Exception {
    assertRefused(extension.register(name, body), errorType);
  }

  @Test
  void refusesARegistrationWithoutAName() throws Exception {
    extension.register("hand");

    assertRefused(
        extension.send("POST", "/2020-01-01/extension/register", "{}"),
        "Extension.InvalidExtensionName");
  }

  @Test
  void refusesASecondRegistration() throws Exception {
    extension.register("hand");

    HttpResponse<String> response = extension.register("hand");

    assertRefused(response, "Extension.InvalidExtensionState");
    assertThat(response.body())
        .contains("State transition from Registered to Registered failed for extension hand");
  }

  @Test
  void refusesTheEleventhExtension() throws Exception {
    for (int i = 1; i <= 9; i++) {
      assertThat(extension.register("internal" + i, "{}").statusCode()).isEqualTo(200);
    }

    assertRefused(extension.register("internal10", "{}"), "Extension.TooManyExtensions");
  }

  @Test
  void refusesAnInternalExtensionAfterTheInit() throws Exception {
    extension.register("hand");
    var unused = extension.nextMeanwhile();
    awaitInit();

    assertRefused(extension.register("late", "{}"), "Extension.RegistrationClosed");
  }

  @ParameterizedTest
  @CsvSource({
    "'',Extension.MissingExtensionIdentifier",
    "1234,Extension.InvalidExtensionIdentifier",
    "11111111-2222-3333-4444-555555555555,Extension.UnknownExtensionIdentifier",
  })
  void refusesAWrongIdentifier(String identifier, String errorType) throws Exception {
    extension.register("hand");

    HttpResponse<String> response =
        extension.send(
            "GET",
            "/2020-01-01/extension/event/next",
            "",
            "Lambda-Extension-Identifier",
            identifier);

    assertRefused(response, errorType);
  }

  @Test
  void refusesASecondNextWhileOneIsWaiting() throws Exception {
    extension.register("hand");
    var unused = extension.nextMeanwhile();
    awaitInit();

    assertRefused(extension.next(), "Extension.InvalidExtensionState");
  }

  @Test
  void requiresTheErrorTypeOfAnError() throws Exception {
    extension.register("hand");

    assertRefused(extension.error("init/error"), "Extension.MissingHeader");
  }

  @Test
  void refusesAnInitErrorAfterTheFirstNext() throws Exception {
    extension.register("hand");
    var unused = extension.nextMeanwhile();
    awaitInit();

    assertRefused(
        extension.error("init/error", "Extension.Late"), "Extension.InvalidExtensionState");
  }

  @Test
  void acceptsNothingAfterAnInitError() throws Exception {
    extension.register("hand");

    HttpResponse<String> response = extension.error("init/error", "Extension.NoConfiguration");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"status\":\"OK\"}");
    assertRefused(extension.next(), "Extension.InvalidExtensionState");
  }

  @Test
  void refusesOtherPaths() throws Exception {
    HttpResponse<String> response = extension.send("GET", "/2020-01-01/extension/other", "");

    assertThat(response.statusCode()).isEqualTo(404);
  }

  private void awaitInit() {
    Await.until(
        Duration.ofSeconds(5),
        () -> lambda.events().stream().anyMatch(e -> e.type().equals("platform.initReport")));
  }

  private static void assertRefused(HttpResponse<String> response, String errorType) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("\"errorType\":\"" + errorType + "\"");
  }
}
