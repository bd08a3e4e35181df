/**
 * Derives a function's metrics from telemetry: events in, figures out.
 *
 * <p>Exact to the invocation: everything is keyed by request id, so that events may come late,
 * twice or in another order without changing a figure. No I/O, no clock of its own, no threads.
 */
@NullMarked
package io.lambdametrics.engine;

import org.jspecify.annotations.NullMarked;
