package io.lambdametrics.emulator;

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
 * @param response the function's answer; present even when an extension failed afterwards
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
    Optional<String> response,
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
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(responseMs, "responseMs");
    Objects.requireNonNull(initDurationMs, "initDurationMs");
    Objects.requireNonNull(inlineInitMs, "inlineInitMs");
  }
}
