package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A named part of an invocation.
 *
 * @param name such as {@link #RESPONSE_LATENCY}
 * @param start when it began; empty where the platform's text is not a time (AWS's own example has
 *     such a one)
 * @param durationMs how long it took, in milliseconds with microsecond precision
 */
public record Span(String name, Optional<Instant> start, double durationMs) {

  /** From handing the invocation to the runtime until the runtime begins its response. */
  public static final String RESPONSE_LATENCY = "responseLatency";

  /** From the begin of the response until it has been sent. */
  public static final String RESPONSE_DURATION = "responseDuration";

  /** From the response's end until the runtime asks for the next invocation. */
  public static final String RUNTIME_OVERHEAD = "runtimeOverhead";

  /** From the runtime being ready until the last extension is; only in a report. */
  public static final String EXTENSION_OVERHEAD = "extensionOverhead";

  public Span {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
  }
}
