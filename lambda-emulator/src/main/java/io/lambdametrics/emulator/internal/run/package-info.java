/**
 * One run of an execution environment: the states of its runtime and extensions between their start
 * and a reset or the end. Not an API.
 */
@NullMarked
package io.lambdametrics.emulator.internal.run;

import org.jspecify.annotations.NullMarked;
