/** Measures the time per telemetry event and per telemetry batch with JMH, without a process. */
@NullMarked
package io.lambdametrics.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
