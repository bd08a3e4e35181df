/**
 * Runs the event loop: what happens at an invocation, when to push, and what the telemetry brings.
 */
@NullMarked
package io.lambdametrics.app.invocation;

import org.jspecify.annotations.NullMarked;
