/** The HTTP server with the Extensions, Runtime and Telemetry APIs. Not an API for users. */
@NullMarked
package io.lambdametrics.emulator.internal.api;

import org.jspecify.annotations.NullMarked;
