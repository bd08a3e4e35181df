// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.http.ApiAddress;
import io.lambdametrics.telemetry.internal.http.ApiConnection;
import io.lambdametrics.telemetry.internal.http.ApiResponse;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda Extensions API ({@code 2020-01-01}) and the subscribe call of the Telemetry API
 * ({@code 2022-07-01}).
 *
 * <p>Every method throws an {@link ExtensionsApiException} after an error response, and another
 * {@link IOException} if there is no response within 10 s; {@link #next} waits without limit. No
 * call is retried, except for a subscription with an older schema version.
 *
 * <p>May be shared between threads.
 */
public final class ExtensionsApi {

  private static final String EXTENSION_PATH = "/2020-01-01/extension/";
  private static final String TELEMETRY_PATH = "/2022-07-01/telemetry";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final String SCHEMA_VERSION = "2025-01-29";
  private static final String OLDER_SCHEMA_VERSION = "2022-12-13";

  private static final int TIMEOUT_MS = 10_000;

  /** Lambda's identifiers have 36 characters. */
  private static final int MAX_IDENTIFIER_LENGTH = 256;

  /** A request for the next event. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record NextRequest(String id, byte[] bytes) {}

  private final ApiConnection connection;
  private final NextEventReader nextEvents = new NextEventReader(InstantSource.system());
  private volatile @Nullable NextRequest lastNextRequest;

  ExtensionsApi(ApiConnection connection) {
    this.connection = connection;
  }

  /**
   * Returns the API at an address; the first call connects.
   *
   * @param address {@code host:port} or {@code [IPv6]:port}, which Lambda passes in {@code
   *     AWS_LAMBDA_RUNTIME_API}; the default port is 9001
   * @throws IllegalArgumentException if the address has another form
   */
  public static ExtensionsApi at(String address) {
    return new ExtensionsApi(new ApiConnection(ApiAddress.parse(address), TIMEOUT_MS));
  }

  /** Returns whether the API is at a loopback address, as with emulators. */
  public boolean isOnLoopback() {
    return connection.address().isLoopback();
  }

  /**
   * Registers the extension. Lambda starts the function's runtime after all extensions have
   * registered.
   *
   * @param extensionName the full name of the executable in {@code /opt/extensions}; with another
   *     name, Lambda waits for the executable and the initialization fails
   * @param events the events that {@link #next} will return; may be empty
   * @throws IllegalArgumentException if {@code extensionName} is blank or not printable ASCII
   */
  public Registration register(String extensionName, Set<ExtensionEvent> events)
      throws IOException {
    checkName(extensionName);
    ApiResponse response =
        connection.send(
            "POST",
            EXTENSION_PATH + "register",
            Map.of(
                "Lambda-Extension-Name",
                extensionName,
                "Lambda-Extension-Accept-Feature",
                "accountId"),
            registerBody(events));
    if (response.status() != 200) {
      throw ApiResponseReader.error(response, "register");
    }
    String id = response.identifier().orElse("");
    if (id.isBlank()) {
      throw new ExtensionsApiException(
          "register", 200, Optional.empty(), "no header " + IDENTIFIER);
    }
    if (id.length() > MAX_IDENTIFIER_LENGTH || !isPrintable(id)) {
      throw new ExtensionsApiException(
          "register", 200, Optional.empty(), "an invalid header " + IDENTIFIER);
    }
    JsonObject body = ApiResponseReader.json(response, "register");
    return new Registration(
        id,
        body.text(Field.FUNCTION_NAME).orElse(""),
        body.text(Field.FUNCTION_VERSION).orElse(""),
        body.text(Field.HANDLER).orElse(""),
        body.text(Field.ACCOUNT_ID));
  }

  private static void checkName(String extensionName) {
    if (extensionName.isBlank() || !isPrintable(extensionName)) {
      throw new IllegalArgumentException(
          "The extension's name is \"" + extensionName + "\", expected printable ASCII");
    }
  }

  private static boolean isPrintable(String text) {
    boolean printable = true;
    for (int i = 0; i < text.length(); i++) {
      printable &= text.charAt(i) >= ' ' && text.charAt(i) <= '~';
    }
    return printable;
  }

  private static String registerBody(Set<ExtensionEvent> events) {
    StringBuilder body = new StringBuilder("{\"events\":[");
    String separator = "";
    for (ExtensionEvent event : ExtensionEvent.values()) {
      if (events.contains(event)) {
        body.append(separator).append('"').append(event.name()).append('"');
        separator = ",";
      }
    }
    return body.append("]}").toString();
  }

  /**
   * Tells Lambda that the extension is done with the last event, and waits for the next one. There
   * is no time limit, because the environment can be frozen for hours. An interrupt does not end
   * the wait.
   *
   * @throws ExtensionsApiException after an error response; {@link
   *     ExtensionsApiException#isInvalidState} means a shutdown
   */
  public NextEvent next(Registration registration) throws IOException {
    return next(registration, () -> {});
  }

  /**
   * Waits for the next event, like {@link #next(Registration)}, and runs a task meanwhile.
   *
   * @param requestSent runs on this thread after the request was sent, so that Lambda does not wait
   *     for it; runs again if the request is repeated. Must return soon. An exception or error that
   *     it throws is logged.
   */
  public NextEvent next(Registration registration, Runnable requestSent) throws IOException {
    return connection.sendWithoutTimeout(nextRequest(registration), requestSent, nextEvents);
  }

  /** Returns the request for the next event, which is the same at every invocation. */
  private byte[] nextRequest(Registration registration) {
    NextRequest request = lastNextRequest;
    if (request == null || !request.id().equals(registration.id())) {
      request =
          new NextRequest(
              registration.id(),
              connection.getRequest(EXTENSION_PATH + "event/next", identity(registration)));
      lastNextRequest = request;
    }
    return request.bytes();
  }

  /**
   * Subscribes to telemetry. Call it after {@link #register} and before the first {@link #next},
   * with the listener already started. Requests schema 2025-01-29, and schema 2022-12-13 after
   * status 400.
   *
   * @return Lambda's response, which can be a refusal
   */
  public SubscriptionOutcome subscribe(Registration registration, Subscription subscription)
      throws IOException {
    ApiResponse response = subscribe(registration, subscription, SCHEMA_VERSION);
    if (response.status() != 400) {
      return outcome(response, SCHEMA_VERSION);
    }
    ApiResponse second = subscribe(registration, subscription, OLDER_SCHEMA_VERSION);
    // Both are bad requests, so the version was not the reason; the first response has the reason.
    return second.status() == 400
        ? outcome(response, SCHEMA_VERSION)
        : outcome(second, OLDER_SCHEMA_VERSION);
  }

  private ApiResponse subscribe(
      Registration registration, Subscription subscription, String schemaVersion)
      throws IOException {
    return connection.send(
        "PUT", TELEMETRY_PATH, identity(registration), subscription.toJson(schemaVersion));
  }

  private static SubscriptionOutcome outcome(ApiResponse response, String schemaVersion) {
    return switch (response.status()) {
      case 200 -> new SubscriptionOutcome.Subscribed(schemaVersion);
      case 202, 404 ->
          new SubscriptionOutcome.Unsupported(
              response.status(), ApiResponseReader.message(response));
      default ->
          new SubscriptionOutcome.Refused(
              response.status(),
              ApiResponseReader.errorType(response),
              ApiResponseReader.message(response));
    };
  }

  /**
   * Reports that the extension cannot start; allowed before the first {@link #next}. The function's
   * initialization fails, and the extension must exit.
   *
   * @param errorType the kind of error; converted into the form {@code Extension.SomeReason}
   * @param message the error in words; appears in the function's log
   */
  public void initError(Registration registration, String errorType, String message)
      throws IOException {
    report("init/error", registration, errorType, message);
  }

  /**
   * Reports that the extension cannot continue. The function's invocation fails, and the extension
   * must exit.
   *
   * @param errorType the kind of error; converted into the form {@code Extension.SomeReason}
   * @param message the error in words; appears in the function's log
   */
  public void exitError(Registration registration, String errorType, String message)
      throws IOException {
    report("exit/error", registration, errorType, message);
  }

  private void report(String call, Registration registration, String errorType, String message)
      throws IOException {
    String type = ErrorReport.type(errorType);
    ApiResponse response =
        connection.send(
            "POST",
            EXTENSION_PATH + call,
            Map.of(IDENTIFIER, registration.id(), "Lambda-Extension-Function-Error-Type", type),
            ErrorReport.json(type, message));
    if (response.status() != 202 && response.status() != 200) {
      throw ApiResponseReader.error(response, call);
    }
  }

  private static Map<String, String> identity(Registration registration) {
    return Map.of(IDENTIFIER, registration.id());
  }
}
