/**
 * An AWS Lambda execution environment on one machine, for testing any external extension.
 *
 * <p>Start with {@link io.lambdametrics.emulator.LambdaEmulator}. It runs the real files of an
 * {@code /opt} folder as processes, speaks the Extensions, Runtime and Telemetry API over HTTP,
 * freezes and thaws the processes as Lambda does, and tells afterwards what it sent and what the
 * extensions did. It knows nothing of any particular extension.
 */
@NullMarked
package io.lambdametrics.emulator;

import org.jspecify.annotations.NullMarked;
