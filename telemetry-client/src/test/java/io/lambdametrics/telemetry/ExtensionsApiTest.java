// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.telemetry.internal.http.ApiAddress;
import io.lambdametrics.telemetry.internal.http.ApiConnection;
import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsApiTest {

  private static final Map<String, String> IDENTIFIER =
      Map.of("Lambda-Extension-Identifier", "6f1c3a52-0000-4000-8000-00000000beef");
  private static final Registration REGISTRATION =
      new Registration(
          "6f1c3a52-0000-4000-8000-00000000beef", "invoices", "7", "h", Optional.empty());

  private FakeLambda lambda;
  private ExtensionsApi api;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda();
    api = ExtensionsApi.at(lambda.address());
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void sendsTheDocumentedRegistration() throws IOException {
    lambda.respond(200, IDENTIFIER, "{}");

    api.register("my.sh", EnumSet.allOf(ExtensionEvent.class));

    FakeLambda.Request request = lambda.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/2020-01-01/extension/register");
    assertThat(request.header("Lambda-extension-name")).isEqualTo("my.sh");
    assertThat(request.header("Lambda-extension-accept-feature")).isEqualTo("accountId");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.body()).isEqualTo("{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
  }

  @Test
  void registersForNoEvents() throws IOException {
    lambda.respond(200, IDENTIFIER, "{}");

    api.register("quiet", Set.of());

    assertThat(lambda.requests().get(0).body()).isEqualTo("{\"events\":[]}");
  }

  @Test
  void keepsLeadingZerosOfTheAccountId() throws IOException {
    lambda.respond(
        200,
        IDENTIFIER,
        "{\"functionName\":\"invoices\",\"functionVersion\":\"$LATEST\",\"handler\":\"a.B::c\","
            + "\"accountId\":\"000111222333\",\"new\":[]}");

    Registration registration = api.register("e", Set.of(ExtensionEvent.SHUTDOWN));

    assertThat(registration)
        .isEqualTo(
            new Registration(
                "6f1c3a52-0000-4000-8000-00000000beef",
                "invoices",
                "$LATEST",
                "a.B::c",
                Optional.of("000111222333")));
  }

  @Test
  void acceptsMissingAccountId() throws IOException {
    lambda.respond(200, IDENTIFIER, "{\"functionName\":\"f\"}");

    assertThat(api.register("e", Set.of()).accountId()).isEmpty();
  }

  @Test
  void requiresAnIdentifier() {
    lambda.respond(200, "{\"functionName\":\"f\"}");

    assertThatIOException()
        .isThrownBy(() -> api.register("e", Set.of()))
        .withMessage(
            "register got a response with status 200: no header Lambda-Extension-Identifier");
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidRequestFormat",
    "403, Extension.InvalidEventType",
    "403, Extension.TooManyExtensions",
    "500, InternalServerError"
  })
  void reportsWhyARegistrationIsRefused(int status, String errorType) {
    lambda.respond(
        status, "{\"errorMessage\":\"It will\\nnot do\",\"errorType\":\"" + errorType + "\"}");

    ExtensionsApiException e =
        catchThrowableOfType(ExtensionsApiException.class, () -> api.register("e", Set.of()));

    assertThat(e.status()).isEqualTo(status);
    assertThat(e.errorType()).contains(errorType);
    assertThat(e)
        .hasMessage(
            "register got a response with status " + status + " " + errorType + ": It will not do");
  }

  @Test
  void reportsTheStatusOfAnErrorWithoutBody() {
    lambda.respond(404, "");

    ExtensionsApiException e =
        catchThrowableOfType(ExtensionsApiException.class, () -> api.register("e", Set.of()));

    assertThat(e.status()).isEqualTo(404);
    assertThat(e.errorType()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "ä"})
  void refusesNamesThatAreInvalidInAHeader(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> api.register(name, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:",
        "localhost:0",
        "localhost:70000",
        ":9001",
        "https://h:9001",
        "h:9001/path",
        "h:99999",
        "h:+1",
        "::1",
        "::1:9001",
        "[::1",
        "[::1]9001",
        "[::1]:0",
        "[h]:9001",
        "h\r\nX: y:9001",
        "h:9001?q",
        "u@h:9001",
        "h h:9001",
        "h:9001#f"
      })
  void refusesInvalidAddresses(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtensionsApi.at(address))
        .withMessage(
            "The Runtime API's address (AWS_LAMBDA_RUNTIME_API) is \""
                + address
                + "\", expected host:port with a port of 1 to 65535");
  }

  @Test
  void throwsIoExceptionWithoutServer() throws IOException {
    lambda.close();

    assertThatIOException().isThrownBy(() -> api.next(REGISTRATION));
  }

  @Test
  void readsAnInvocation() throws IOException {
    lambda.respond(
        200,
        "{\"eventType\":\"INVOKE\",\"deadlineMs\":1784613840123,\"requestId\":\"r-1\","
            + "\"invokedFunctionArn\":\"arn:f:live\","
            + "\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1\"}}");

    assertThat(api.next(REGISTRATION))
        .isEqualTo(
            new NextEvent.Invoke(
                "r-1",
                Instant.ofEpochMilli(1784613840123L),
                "arn:f:live",
                Optional.of(new Tracing(Optional.empty(), "X-Amzn-Trace-Id", "Root=1"))));
    FakeLambda.Request request = lambda.requests().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/2020-01-01/extension/event/next");
    assertThat(request.header("Lambda-extension-identifier")).isEqualTo(REGISTRATION.id());
  }

  @Test
  void readsAnInvocationWithoutTrace() throws IOException {
    lambda.respond(200, "{\"eventType\":\"INVOKE\",\"deadlineMs\":1,\"requestId\":\"r\"}");

    assertThat(api.next(REGISTRATION))
        .isEqualTo(new NextEvent.Invoke("r", Instant.ofEpochMilli(1), "", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "spindown, SPINDOWN",
    "SPINDOWN, SPINDOWN",
    "timeout, TIMEOUT",
    "Timeout, TIMEOUT",
    "failure, FAILURE",
    "SandboxTerminated, OTHER",
    "other, OTHER",
    "'', OTHER"
  })
  void readsShutdownWithoutContentType(String word, ShutdownReason reason) throws IOException {
    lambda.respond(
        200,
        "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":1784613840000,\"shutdownReason\":\""
            + word
            + "\"}");

    assertThat(api.next(REGISTRATION))
        .isEqualTo(new NextEvent.Shutdown(reason, word, Instant.ofEpochMilli(1784613840000L)));
  }

  @Test
  void usesTheDocumentedTimeForAShutdownWithoutDeadline() throws IOException {
    lambda.respond(200, "{\"eventType\":\"SHUTDOWN\"}");
    Instant before = Instant.now();

    NextEvent.Shutdown shutdown = (NextEvent.Shutdown) api.next(REGISTRATION);

    assertThat(shutdown.deadline()).isBetween(before.plusSeconds(2), Instant.now().plusSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"soon\"",
        "-1",
        "9223372036854775807",
        "-9223372036854775808",
        "1e308",
        "1e999",
        "{}",
        "[]",
        "true"
      })
  void usesTheDocumentedTimeForAShutdownWithInvalidDeadline(String deadline) throws IOException {
    lambda.respond(200, "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":" + deadline + "}");
    Instant before = Instant.now();

    NextEvent.Shutdown shutdown = (NextEvent.Shutdown) api.next(REGISTRATION);

    assertThat(shutdown.deadline()).isBetween(before.plusSeconds(2), Instant.now().plusSeconds(2));
  }

  @Test
  void limitsADeadlineToOneDay() throws IOException {
    lambda.respond(200, "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":9007199254740992}");

    NextEvent.Shutdown shutdown = (NextEvent.Shutdown) api.next(REGISTRATION);

    assertThat(shutdown.deadline()).isBefore(Instant.now().plus(1, ChronoUnit.DAYS).plusNanos(1));
  }

  @Test
  void readsInvocationWithoutDeadline() throws IOException {
    lambda.respond(200, "{\"eventType\":\"INVOKE\",\"requestId\":\"r\",\"deadlineMs\":-5}");
    Instant before = Instant.now();

    NextEvent.Invoke invoke = (NextEvent.Invoke) api.next(REGISTRATION);

    assertThat(invoke.requestId()).isEqualTo("r");
    assertThat(invoke.deadline()).isBetween(before, Instant.now());
  }

  @Test
  void returnsTheEventIfTheTaskFails() throws IOException {
    lambda.respond(200, "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":1}");

    NextEvent event =
        api.next(
            REGISTRATION,
            () -> {
              throw new OutOfMemoryError("unable to create native thread");
            });

    assertThat(event).isInstanceOf(NextEvent.Shutdown.class);
  }

  @Test
  void refusesIdentifiersThatAreInvalidInAHeader() {
    lambda.respond(200, Map.of("Lambda-Extension-Identifier", "x".repeat(257)), "{}");

    assertThatIOException()
        .isThrownBy(() -> api.register("e", Set.of()))
        .withMessageContaining("an invalid header Lambda-Extension-Identifier");
  }

  @ParameterizedTest
  @CsvSource({"'{\"eventType\":\"THAW\"}', THAW", "'{}', ''", "'{\"eventType\":5}', ''"})
  void returnsUnknownEvents(String body, String type) throws IOException {
    lambda.respond(200, body);

    assertThat(api.next(REGISTRATION)).isEqualTo(new NextEvent.Unrecognized(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"eventType\":\"INVOKE\",\"deadlineMs\":1}",
        "{\"eventType\":\"INVOKE\",\"requestId\":7,\"deadlineMs\":1}",
        "{\"eventType\":\"INVOKE\",\"requestId\":\" \",\"deadlineMs\":1}",
        "{\"eventType\":\"INVOKE\",\"requestId\":\"r\",\"deadlineMs\":1",
      })
  void refusesInvalidEvents(String body) {
    lambda.respond(200, body);

    ExtensionsApiException e =
        catchThrowableOfType(ExtensionsApiException.class, () -> api.next(REGISTRATION));

    assertThat(e.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Extension.InvalidExtensionState, true",
    "403, Extension.UnknownExtensionIdentifier, false",
    "500, Extension.InvalidExtensionState, false"
  })
  void distinguishesAnImpliedShutdownFromOtherErrors(
      int status, String errorType, boolean implied) {
    lambda.respond(status, "{\"errorMessage\":\"m\",\"errorType\":\"" + errorType + "\"}");

    ExtensionsApiException e =
        catchThrowableOfType(ExtensionsApiException.class, () -> api.next(REGISTRATION));

    assertThat(e.isInvalidState()).isEqualTo(implied);
  }

  @ParameterizedTest
  @CsvSource({
    "OutOfPatience, Extension.OutOfPatience",
    "Extension.OutOfPatience, Extension.OutOfPatience",
    "'could not: connect\r\nX-Evil: 1', Extension.CouldNotConnectXEvil",
    "Extension.2nd try, Extension.NdTry",
    "'', Extension.UnknownReason",
    "äöü, Extension.UnknownReason"
  })
  void convertsErrorTypesIntoTheDocumentedForm(String given, String sent) throws IOException {
    lambda.respond(202, "{\"status\":\"OK\"}");

    api.initError(REGISTRATION, given, "it \"broke\"\n");

    FakeLambda.Request request = lambda.requests().get(0);
    assertThat(request.path()).isEqualTo("/2020-01-01/extension/init/error");
    assertThat(request.header("Lambda-extension-function-error-type")).isEqualTo(sent);
    assertThat(request.body())
        .isEqualTo(
            "{\"errorMessage\":\"it \\\"broke\\\"\\n\",\"errorType\":\""
                + sent
                + "\",\"stackTrace\":[]}");
  }

  @Test
  void reportsExitErrors() throws IOException {
    lambda.respond(202, "{\"status\":\"OK\"}");

    api.exitError(REGISTRATION, "x", "m");

    assertThat(lambda.requests().get(0).path()).isEqualTo("/2020-01-01/extension/exit/error");
  }

  @Test
  void throwsIfAnErrorReportIsRefused() {
    lambda.respond(403, "{\"errorType\":\"Extension.InvalidExtensionState\"}");

    assertThatIOException().isThrownBy(() -> api.exitError(REGISTRATION, "x", "m"));
  }

  @Test
  void waitsForTheNextEventWithoutLimit() throws Exception {
    CountDownLatch release = lambda.holdBack();
    for (int i = 0; i < 4; i++) {
      lambda.respond(200, "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":1}");
    }
    ExtensionsApi hasty =
        new ExtensionsApi(new ApiConnection(ApiAddress.parse(lambda.address()), 100));

    CompletableFuture<NextEvent> next =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return hasty.next(REGISTRATION);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> hasty.register("e", Set.of()));
    }
    assertThat(next).isNotDone();
    release.countDown();

    assertThat(next.get(10, TimeUnit.SECONDS)).isInstanceOf(NextEvent.Shutdown.class);
  }
}
