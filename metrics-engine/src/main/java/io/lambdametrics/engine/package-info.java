/**
 * Derives the metrics of a function from its telemetry events.
 *
 * <p>The counts are exact to the invocation. Everything is keyed by request id, so late, repeated
 * and reordered events change no figure. The package has no I/O, no clock and no threads.
 *
 * <p>The way of an event:
 *
 * <ol>
 *   <li>{@link io.lambdametrics.engine.MetricsEngine#record} passes it to {@code EventRecorder},
 *       which adds it to the current {@code InstanceMetrics}.
 *   <li>An event of an invocation goes to {@code Requests} and its {@code RequestState}, which
 *       divides the events of a request id into attempts. An event of an initialization goes to
 *       {@code Initializations}.
 *   <li>When a window is taken, {@code InvocationMetrics} and {@code InitMetrics} bring the changed
 *       requests and initializations to the accumulators in {@code engine.internal}.
 * </ol>
 */
@NullMarked
package io.lambdametrics.engine;

import org.jspecify.annotations.NullMarked;
