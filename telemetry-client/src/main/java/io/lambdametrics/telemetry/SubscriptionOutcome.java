// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.util.Objects;
import java.util.Optional;

/** The result of a {@link Subscription}. */
public sealed interface SubscriptionOutcome {

  /**
   * Lambda will send telemetry.
   *
   * @param schemaVersion the accepted version of the event schema
   */
  record Subscribed(String schemaVersion) implements SubscriptionOutcome {

    public Subscribed {
      Objects.requireNonNull(schemaVersion, "schemaVersion");
    }
  }

  /**
   * There is no Telemetry API, as in local emulators, so no telemetry will come.
   *
   * @param status the HTTP status, 202 or 404
   * @param message the text of the response
   */
  record Unsupported(int status, String message) implements SubscriptionOutcome {

    public Unsupported {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Lambda refused the subscription, so no telemetry will come.
   *
   * @param status the HTTP status; 403 also if the initialization is over
   * @param errorType such as {@code Telemetry.SubscriptionClosed}
   * @param message Lambda's error message
   */
  record Refused(int status, Optional<String> errorType, String message)
      implements SubscriptionOutcome {

    public Refused {
      Objects.requireNonNull(errorType, "errorType");
      Objects.requireNonNull(message, "message");
    }
  }
}
