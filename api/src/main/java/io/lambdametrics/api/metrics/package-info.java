/**
 * What is pushed: immutable windows of metrics.
 *
 * <p>A {@link io.lambdametrics.api.metrics.MetricBatch} covers a stretch of time and holds, for
 * each metric, both what the stretch added and the total since the environment began. A backend
 * takes what suits its system and keeps no counts of its own.
 */
@NullMarked
package io.lambdametrics.api.metrics;

import org.jspecify.annotations.NullMarked;
