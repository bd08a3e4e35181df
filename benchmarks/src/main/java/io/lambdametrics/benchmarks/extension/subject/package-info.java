/** The extension that is measured: how to start it, and how to send it telemetry. */
@NullMarked
package io.lambdametrics.benchmarks.extension.subject;

import org.jspecify.annotations.NullMarked;
