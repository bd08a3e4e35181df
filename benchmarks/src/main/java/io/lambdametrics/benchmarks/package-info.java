/** What several benchmarks share: telemetry to send, a receiver, a meter of processes, tables. */
@NullMarked
package io.lambdametrics.benchmarks;

import org.jspecify.annotations.NullMarked;
