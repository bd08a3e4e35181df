package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.telemetry.internal.decode.RecordParts;
import io.lambdametrics.telemetry.internal.http.ApiAddress;
import io.lambdametrics.telemetry.internal.http.ApiConnection;
import io.lambdametrics.telemetry.internal.http.ApiResponse;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The Lambda Extensions API ({@code 2020-01-01}), and of the Telemetry API ({@code 2022-07-01}) the
 * call that subscribes.
 *
 * <p>Every method throws an {@link ExtensionsApiException} where the API answers with an error, and
 * another {@link IOException} where there is no answer, which but for {@link #next} is waited for
 * 10 s. Nothing is tried again, but for the schema version of a subscription.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class ExtensionsApi {

  private static final String EXTENSION_PATH = "/2020-01-01/extension/";
  private static final String TELEMETRY_PATH = "/2022-07-01/telemetry";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final String SCHEMA_VERSION = "2025-01-29";
  private static final String OLDER_SCHEMA_VERSION = "2022-12-13";

  private static final int TIMEOUT_MS = 10_000;

  /** Lambda's identifiers have 36 characters. */
  private static final int MAX_IDENTIFIER = 256;

  /** Lambda's longest invocation takes 90 minutes. */
  private static final long LONGEST_SECONDS = 86_400;

  /** AWS documents 2000 ms for a shutdown with external extensions. */
  private static final long SHUTDOWN_MS = 2000;

  private final ApiConnection connection;

  ExtensionsApi(ApiConnection connection) {
    this.connection = connection;
  }

  /**
   * The API at an address; connects only with the first call.
   *
   * @param address {@code host:port} or {@code [IPv6]:port}, which Lambda puts into {@code
   *     AWS_LAMBDA_RUNTIME_API}; without a port, it is 9001
   * @throws IllegalArgumentException if it is not of that form
   */
  public static ExtensionsApi at(String address) {
    return new ExtensionsApi(new ApiConnection(ApiAddress.parse(address), TIMEOUT_MS));
  }

  /** Returns whether the API is served on a loopback address, as emulators do. */
  public boolean isOnLoopback() {
    return connection.address().isLoopback();
  }

  /**
   * Registers the extension. The function's runtime is not started before every extension has done
   * so.
   *
   * @param extensionName the name of the executable in {@code /opt/extensions}, whole; with another
   *     name Lambda waits for the executable in vain
   * @param events what {@link #next} shall return; may be empty
   * @throws IllegalArgumentException if {@code extensionName} is blank or not fit for a header
   */
  public Registration register(String extensionName, Set<ExtensionEvent> events)
      throws IOException {
    checkName(extensionName);
    ApiResponse answer =
        connection.send(
            "POST",
            EXTENSION_PATH + "register",
            Map.of(
                "Lambda-Extension-Name",
                extensionName,
                "Lambda-Extension-Accept-Feature",
                "accountId"),
            registerBody(events));
    if (answer.status() != 200) {
      throw ApiResponseReader.error(answer, "register");
    }
    String id = answer.identifier().orElse("");
    if (id.isBlank()) {
      throw new ExtensionsApiException(
          "register", 200, Optional.empty(), "no header " + IDENTIFIER);
    }
    if (id.length() > MAX_IDENTIFIER || !isPrintable(id)) {
      throw new ExtensionsApiException(
          "register", 200, Optional.empty(), "an invalid header " + IDENTIFIER);
    }
    JsonObject body = ApiResponseReader.json(answer, "register");
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
   * Says that the extension is done with the last event, and waits for the next one, without a time
   * limit: the environment can be frozen for hours meanwhile. An interrupt does not end the wait.
   *
   * @throws ExtensionsApiException also with {@link ExtensionsApiException#isInvalidState}, which
   *     stands for a shutdown
   */
  public NextEvent next(Registration registration) throws IOException {
    return next(registration, () -> {});
  }

  /**
   * As above.
   *
   * @param asked called by this thread between the question and the wait for its answer, for what
   *     Lambda shall not have to wait for; once more if the question has to be repeated. Has to
   *     return soon. What it throws is logged.
   */
  public NextEvent next(Registration registration, Runnable asked) throws IOException {
    ApiResponse answer =
        connection.getPatiently(EXTENSION_PATH + "event/next", identity(registration), asked);
    return nextEvent(answer, Instant.now());
  }

  /**
   * Reads the answer to {@code next}.
   *
   * @param now when it came
   * @throws ExtensionsApiException if it is not an event
   */
  static NextEvent nextEvent(ApiResponse answer, Instant now) throws ExtensionsApiException {
    if (answer.status() != 200) {
      throw ApiResponseReader.error(answer, "next");
    }
    JsonObject body = ApiResponseReader.json(answer, "next");
    String type = body.text(Field.EVENT_TYPE).orElse("");
    return switch (type) {
      case "INVOKE" -> invoke(body, now);
      case "SHUTDOWN" -> shutdown(body, now);
      default -> new NextEvent.Unrecognized(type);
    };
  }

  private static NextEvent invoke(JsonObject body, Instant now) throws ExtensionsApiException {
    Optional<String> requestId = body.text(Field.REQUEST_ID);
    if (requestId.isEmpty() || requestId.get().isBlank()) {
      throw new ExtensionsApiException("next", 200, Optional.empty(), "INVOKE without a requestId");
    }
    Optional<Tracing> tracing = RecordParts.tracing(body);
    return new NextEvent.Invoke(
        requestId.get(),
        deadline(body, now, now),
        body.text(Field.INVOKED_FUNCTION_ARN).orElse(""),
        tracing);
  }

  private static NextEvent shutdown(JsonObject body, Instant now) {
    String reason = body.text(Field.SHUTDOWN_REASON).orElse("");
    return new NextEvent.Shutdown(
        ShutdownReason.of(reason), reason, deadline(body, now, now.plusMillis(SHUTDOWN_MS)));
  }

  /** Reads the deadline; at most a day ahead, so that the time until it never overflows. */
  private static Instant deadline(JsonObject body, Instant now, Instant otherwise) {
    OptionalLong millis = body.wholeNumber(Field.DEADLINE_MS);
    if (millis.isEmpty()) {
      return otherwise;
    }
    Instant deadline = Instant.ofEpochMilli(millis.getAsLong());
    Instant latest = now.plusSeconds(LONGEST_SECONDS);
    return deadline.isAfter(latest) ? latest : deadline;
  }

  /**
   * Subscribes to telemetry: after {@link #register}, before the first {@link #next}, and with the
   * listener already there. Asks for schema 2025-01-29, and where that is a bad request once more
   * for 2022-12-13.
   *
   * @return what Lambda answered, refusals included
   */
  public SubscriptionOutcome subscribe(Registration registration, Subscription subscription)
      throws IOException {
    ApiResponse answer = subscribe(registration, subscription, SCHEMA_VERSION);
    if (answer.status() != 400) {
      return outcome(answer, SCHEMA_VERSION);
    }
    ApiResponse second = subscribe(registration, subscription, OLDER_SCHEMA_VERSION);
    // Two bad requests: the version was not what was bad, so the first answer tells the reason.
    return second.status() == 400
        ? outcome(answer, SCHEMA_VERSION)
        : outcome(second, OLDER_SCHEMA_VERSION);
  }

  private ApiResponse subscribe(
      Registration registration, Subscription subscription, String schemaVersion)
      throws IOException {
    return connection.send(
        "PUT", TELEMETRY_PATH, identity(registration), subscription.toJson(schemaVersion));
  }

  private static SubscriptionOutcome outcome(ApiResponse answer, String schemaVersion) {
    return switch (answer.status()) {
      case 200 -> new SubscriptionOutcome.Subscribed(schemaVersion);
      case 202, 404 ->
          new SubscriptionOutcome.Unsupported(answer.status(), ApiResponseReader.message(answer));
      default ->
          new SubscriptionOutcome.Refused(
              answer.status(),
              ApiResponseReader.errorType(answer),
              ApiResponseReader.message(answer));
    };
  }

  /**
   * Reports that the extension cannot start; allowed before the first {@link #next}. It fails the
   * function's initialization, and the extension has to exit.
   *
   * @param errorType what went wrong, best as {@code Extension.SomeReason}; brought into that form
   * @param message what went wrong, in words; it appears in the function's log
   */
  public void initError(Registration registration, String errorType, String message)
      throws IOException {
    report("init/error", registration, errorType, message);
  }

  /**
   * Reports that the extension cannot go on. It fails the function's invocation, and the extension
   * has to exit.
   *
   * @param errorType what went wrong, best as {@code Extension.SomeReason}; brought into that form
   * @param message what went wrong, in words; it appears in the function's log
   */
  public void exitError(Registration registration, String errorType, String message)
      throws IOException {
    report("exit/error", registration, errorType, message);
  }

  private void report(String call, Registration registration, String errorType, String message)
      throws IOException {
    String type = ErrorReport.type(errorType);
    ApiResponse answer =
        connection.send(
            "POST",
            EXTENSION_PATH + call,
            Map.of(IDENTIFIER, registration.id(), "Lambda-Extension-Function-Error-Type", type),
            ErrorReport.json(type, message));
    if (answer.status() != 202 && answer.status() != 200) {
      throw ApiResponseReader.error(answer, call);
    }
  }

  private static Map<String, String> identity(Registration registration) {
    return Map.of(IDENTIFIER, registration.id());
  }
}
