/**
 * The events of the Lambda Telemetry API as immutable values.
 *
 * <p>Each event type of the API has a record. An event of an unknown type becomes an {@link
 * io.lambdametrics.api.telemetry.Unrecognized}. Field names, units and optional fields follow AWS's
 * "Lambda Telemetry API Event schema reference" (schema 2025-01-29 and older) and events captured
 * from real environments. All types are thread-safe.
 */
@NullMarked
package io.lambdametrics.api.telemetry;

import org.jspecify.annotations.NullMarked;
