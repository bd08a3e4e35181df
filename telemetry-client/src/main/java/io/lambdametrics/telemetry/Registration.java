// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.util.Objects;
import java.util.Optional;

/**
 * The response to a registration.
 *
 * @param id identifies the extension in every later call, never blank
 * @param functionName the name of the function; empty if missing
 * @param functionVersion the version, {@code $LATEST} or a number; empty if missing
 * @param handler the handler; empty if missing
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
