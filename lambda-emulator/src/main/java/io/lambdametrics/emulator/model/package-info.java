/**
 * The values that users of the emulator pass to it and get from it: invocations, results, telemetry
 * events and settings.
 */
@NullMarked
package io.lambdametrics.emulator.model;

import org.jspecify.annotations.NullMarked;
