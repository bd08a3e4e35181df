package io.lambdametrics.emulator.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of one invocation. All durations are milliseconds with three decimals.
 *
 * @param requestId the invocation's id, a UUID
 * @param outcome how it ended
 * @param errorType the error type the platform or the runtime gave, where there is one
 * @param message what went wrong, for people
 * @param responseBody what the function responded; present even when an extension failed afterwards
 *     or a streamed response ended with an error
 * @param errorBody what the runtime posted about an error of the handler, as it is
 * @param responseMs from the beginning until the caller had the answer
 * @param durationMs exactly the {@code durationMs} of the {@code platform.report} event
 * @param initDurationMs exactly the report's {@code initDurationMs}: on a cold start only
 * @param inlineInitMs duration of an initialisation inside the invocation (contained in durationMs)
 * @param extensionOverheadMs how long the extensions held the environment after the runtime was
 *     done; 0 when none did
 */
public record InvocationResult(
    String requestId,
    InvocationOutcome outcome,
    Optional<String> errorType,
    Optional<String> message,
    Optional<Payload> responseBody,
    Optional<Payload> errorBody,
    OptionalDouble responseMs,
    double durationMs,
    OptionalDouble initDurationMs,
    OptionalDouble inlineInitMs,
    double extensionOverheadMs) {

  public InvocationResult {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(errorType, "errorType");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(responseBody, "responseBody");
    Objects.requireNonNull(errorBody, "errorBody");
    Objects.requireNonNull(responseMs, "responseMs");
    Objects.requireNonNull(initDurationMs, "initDurationMs");
    Objects.requireNonNull(inlineInitMs, "inlineInitMs");
  }

  /** Returns the response's body read as UTF-8, see {@link Payload#text()}. */
  public Optional<String> response() {
    return responseBody.map(Payload::text);
  }
}
