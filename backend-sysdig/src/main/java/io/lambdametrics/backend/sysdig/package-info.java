/**
 * Pushes metrics to Sysdig Monitor, by Prometheus remote write 1.0.
 *
 * <p>{@link io.lambdametrics.backend.sysdig.SysdigBackendProvider} is the backend {@code sysdig}.
 * All its settings start with {@code SYSDIG_MONITOR_}.
 *
 * <p>The series:
 *
 * <ul>
 *   <li>A counter {@code x} is the increase in the batch's window, which may be 0.
 *   <li>A gauge is its value.
 *   <li>A distribution is the window's mean in {@code x} and its largest value in {@code x_max},
 *       both only if the window has values; and the totals since the environment began in {@code
 *       x_sum} and {@code x_count}.
 *   <li>Durations are in milliseconds.
 *   <li>The timestamp is the end of the window.
 * </ul>
 *
 * <p>Labels that Sysdig reserves are left out with a warning: {@code remote_write} and all that
 * start with {@code _sysdig_}.
 */
@NullMarked
package io.lambdametrics.backend.sysdig;

import org.jspecify.annotations.NullMarked;
