/**
 * A local AWS Lambda execution environment for testing any external extension.
 *
 * <p>Start with {@link io.lambdametrics.emulator.LambdaEmulator}. It runs the real files of an
 * {@code /opt} folder as processes, speaks the Extensions, Runtime and Telemetry API over HTTP,
 * freezes and thaws the processes as Lambda does, and reports what it sent and what the extensions
 * did. {@link io.lambdametrics.emulator.EventLogFile} keeps what happens, and {@link
 * io.lambdametrics.emulator.RunReport} makes a report of it. The values to pass and to check are in
 * {@code io.lambdametrics.emulator.model}, the JUnit extension is in {@code
 * io.lambdametrics.emulator.junit}; all other packages are internal.
 */
@NullMarked
package io.lambdametrics.emulator;

import org.jspecify.annotations.NullMarked;
