/**
 * Pushes metrics to receivers of OTLP, OpenTelemetry's protocol, by HTTP.
 *
 * <p>Follows the specification of OTLP 1.8 ({@code
 * https://opentelemetry.io/docs/specs/otlp/#otlphttp}), OpenTelemetry's metrics data model ({@code
 * https://opentelemetry.io/docs/specs/otel/metrics/data-model/}) and the semantic conventions for
 * functions ({@code https://opentelemetry.io/docs/specs/semconv/faas/faas-metrics/}).
 */
@NullMarked
package io.lambdametrics.backend.otlp;

import org.jspecify.annotations.NullMarked;
