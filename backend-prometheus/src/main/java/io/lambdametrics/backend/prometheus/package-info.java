/**
 * Pushes metrics by Prometheus remote write.
 *
 * <p>{@link io.lambdametrics.backend.prometheus.PrometheusBackendProvider} is the backend {@code
 * prometheus}. All its settings start with {@code PROMETHEUS_REMOTE_WRITE_}.
 *
 * <p>{@link io.lambdametrics.backend.prometheus.PushgatewayBackendProvider} is the backend {@code
 * prometheus-pushgateway}.
 *
 * <p>The names of series follow Prometheus' conventions:
 *
 * <ul>
 *   <li>a counter {@code x} becomes {@code x_total};
 *   <li>milliseconds become {@code x_seconds}, bytes {@code x_bytes};
 *   <li>a distribution becomes a histogram: {@code _bucket} where it has buckets, {@code _sum},
 *       {@code _count};
 *   <li>counters and histograms are totals since the environment began.
 * </ul>
 */
@NullMarked
package io.lambdametrics.backend.prometheus;

import org.jspecify.annotations.NullMarked;
