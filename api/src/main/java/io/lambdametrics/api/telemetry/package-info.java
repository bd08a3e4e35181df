/**
 * What the Lambda Telemetry API says, as immutable values.
 *
 * <p>One record for each event type of the API; a type that this release does not know is kept as
 * {@link io.lambdametrics.api.telemetry.Unrecognized}. Field names, units and what may be missing
 * follow AWS's "Lambda Telemetry API Event schema reference" (schema 2025-01-29 and older) and what
 * real environments were seen to send. Everything here may be shared between threads.
 */
@NullMarked
package io.lambdametrics.api.telemetry;

import org.jspecify.annotations.NullMarked;
