package io.lambdametrics.telemetry;

import java.util.Objects;
import java.util.Optional;

/** What became of a {@link Subscription}. */
public sealed interface SubscriptionOutcome {

  /**
   * Telemetry will be delivered.
   *
   * @param schemaVersion the version of the event schema that was accepted
   */
  record Subscribed(String schemaVersion) implements SubscriptionOutcome {

    public Subscribed {
      Objects.requireNonNull(schemaVersion, "schemaVersion");
    }
  }

  /**
   * There is no Telemetry API here and nothing will ever be delivered: local emulators answer so.
   *
   * @param status the HTTP status, 202 or 404
   * @param message the answer's text
   */
  record Unsupported(int status, String message) implements SubscriptionOutcome {

    public Unsupported {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Lambda refused; nothing will be delivered.
   *
   * @param status the HTTP status; 403 also when the initialization is over
   * @param errorType such as {@code Telemetry.SubscriptionClosed}
   * @param message Lambda's words
   */
  record Refused(int status, Optional<String> errorType, String message)
      implements SubscriptionOutcome {

    public Refused {
      Objects.requireNonNull(errorType, "errorType");
      Objects.requireNonNull(message, "message");
    }
  }
}
