// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of an invocation. All durations are milliseconds with three decimals.
 *
 * @param requestId the invocation's id, a UUID
 * @param outcome how the invocation ended
 * @param errorType the error type that the platform or the runtime stated, if there is one
 * @param message what went wrong, for people
 * @param responseBody the function's response; present even if an extension failed afterwards or a
 *     streamed response ended with an error
 * @param errorBody the error object of the handler, exactly as the runtime posted it
 * @param responseMs from the start until the caller had the response
 * @param durationMs exactly the {@code durationMs} of the {@code platform.report} event
 * @param initDurationMs exactly the report's {@code initDurationMs}; present only for a cold start
 * @param inlineInitMs duration of an init inside the invocation; {@code durationMs} contains it
 * @param extensionOverheadMs how long the extensions held the environment after the runtime was
 *     done; 0 if none did
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
