/** What a running extension costs per invocation and per telemetry event. */
@NullMarked
package io.lambdametrics.benchmarks.extension.running;

import org.jspecify.annotations.NullMarked;
