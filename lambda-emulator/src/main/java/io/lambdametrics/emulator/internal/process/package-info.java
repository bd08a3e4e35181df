/**
 * The processes of an environment: their start, variables, signals, limits and files. Not an API.
 */
@NullMarked
package io.lambdametrics.emulator.internal.process;

import org.jspecify.annotations.NullMarked;
