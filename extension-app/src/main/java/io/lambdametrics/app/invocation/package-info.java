/** Runs the event loop: handles invocations, decides when to push, and takes in telemetry. */
@NullMarked
package io.lambdametrics.app.invocation;

import org.jspecify.annotations.NullMarked;
