package io.lambdametrics.telemetry;

import java.util.Objects;
import java.util.Optional;

/**
 * What Lambda answers to a registration.
 *
 * @param id names the extension in every later call, never blank
 * @param functionName the function; empty if Lambda did not say
 * @param functionVersion its version, {@code $LATEST} or a number; empty if Lambda did not say
 * @param handler its handler; empty if Lambda did not say
 * @param accountId the 12 digits of the function's AWS account, leading zeros included
 */
public record Registration(
    String id,
    String functionName,
    String functionVersion,
    String handler,
    Optional<String> accountId) {

  public Registration {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("id is blank");
    }
    Objects.requireNonNull(functionName, "functionName");
    Objects.requireNonNull(functionVersion, "functionVersion");
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(accountId, "accountId");
  }
}
