/**
 * Generates the platform's telemetry events, buffers them and delivers them to the subscribers. Not
 * an API.
 */
@NullMarked
package io.lambdametrics.emulator.internal.telemetry;

import org.jspecify.annotations.NullMarked;
