// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.Optional;

/**
 * The X-Ray trace that an event belongs to.
 *
 * @param spanId the segment's id, if the platform sends one
 * @param type the kind of {@code value}; {@code X-Amzn-Trace-Id} in every capture
 * @param value the trace header; its parts {@code Parent} and {@code Sampled} can be missing
 */
public record Tracing(Optional<String> spanId, String type, String value) {

  public Tracing {
    Objects.requireNonNull(spanId, "spanId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
