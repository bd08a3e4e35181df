/**
 * The metrics that are pushed: immutable windows.
 *
 * <p>A {@link io.lambdametrics.api.metrics.MetricBatch} covers a span of time. For each metric it
 * has the increase in that span and the total since the execution environment started. A backend
 * uses the one that suits its system, and keeps no counts of its own.
 */
@NullMarked
package io.lambdametrics.api.metrics;

import org.jspecify.annotations.NullMarked;
