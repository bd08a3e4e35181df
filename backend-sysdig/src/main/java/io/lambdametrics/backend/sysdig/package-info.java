/**
 * Pushes metrics to Sysdig Monitor, by Prometheus remote write 1.0.
 *
 * <p>{@link io.lambdametrics.backend.sysdig.SysdigBackendProvider} is the backend {@code sysdig}.
 * Its settings all begin with {@code SYSDIG_MONITOR_}. The API token is one of them, or is read
 * from AWS Secrets Manager, SSM or KMS before the first push.
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
