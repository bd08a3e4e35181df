/** Measures what the extension costs: per start, invocation and telemetry event. */
@NullMarked
package io.lambdametrics.benchmarks;

import org.jspecify.annotations.NullMarked;
