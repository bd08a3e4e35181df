// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A named part of an invocation.
 *
 * @param name such as {@link #RESPONSE_LATENCY}
 * @param start when it began; empty if the platform's text is not a time, as in an example of AWS
 * @param durationMs the duration in milliseconds, with microsecond precision
 */
public record Span(String name, Optional<Instant> start, double durationMs) {

  /** From handing the invocation to the runtime until the runtime starts its response. */
  public static final String RESPONSE_LATENCY = "responseLatency";

  /** From the start of the response until it is sent. */
  public static final String RESPONSE_DURATION = "responseDuration";

  /** From the end of the response until the runtime asks for the next invocation. */
  public static final String RUNTIME_OVERHEAD = "runtimeOverhead";

  /** From the time the runtime is ready until the last extension is ready. Only in reports. */
  public static final String EXTENSION_OVERHEAD = "extensionOverhead";

  public Span {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
  }
}
