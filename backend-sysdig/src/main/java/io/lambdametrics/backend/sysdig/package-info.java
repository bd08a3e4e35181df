/**
 * Pushes metrics to Sysdig Monitor, by Prometheus remote write 1.0.
 *
 * <p>{@link io.lambdametrics.backend.sysdig.SysdigBackendProvider} is the backend {@code sysdig}.
 * It reads {@code SYSDIG_MONITOR_URL} or {@code SYSDIG_MONITOR_REGION}, {@code
 * SYSDIG_MONITOR_API_TOKEN}, {@code SYSDIG_MONITOR_HEADERS}, {@code SYSDIG_MONITOR_INSECURE_TLS}
 * and {@code SYSDIG_MONITOR_CA_FILE}.
 *
 * <p>What the series mean:
 *
 * <ul>
 *   <li>a counter {@code x} is what the batch's window added, 0 included;
 *   <li>a gauge is its value;
 *   <li>a distribution is the mean of the window in {@code x} and the largest value in {@code
 *       x_max}, both only for a window that has values, and the totals since the environment began
 *       in {@code x_sum} and {@code x_count};
 *   <li>durations are in milliseconds;
 *   <li>the timestamp is the end of the window.
 * </ul>
 *
 * <p>Labels that Sysdig keeps for itself, {@code remote_write} and all that begin with {@code
 * _sysdig_}, are left out with a warning.
 */
@NullMarked
package io.lambdametrics.backend.sysdig;

import org.jspecify.annotations.NullMarked;
