/** Reads scenario files. Not an API. */
@NullMarked
package io.lambdametrics.emulator.cli.internal.scenario;

import org.jspecify.annotations.NullMarked;
