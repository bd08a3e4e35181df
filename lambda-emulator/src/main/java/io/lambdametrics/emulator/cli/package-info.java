/**
 * The command line of the emulator. Not an API: use {@link
 * io.lambdametrics.emulator.LambdaEmulator}.
 */
@NullMarked
package io.lambdametrics.emulator.cli;

import org.jspecify.annotations.NullMarked;
