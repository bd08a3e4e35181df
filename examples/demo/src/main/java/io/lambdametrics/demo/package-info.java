/**
 * A demonstration on one machine: a function in the emulator, the real extension, and a receiver of
 * remote write. Run it with {@code ./demo} in the project's root directory.
 */
@NullMarked
package io.lambdametrics.demo;

import org.jspecify.annotations.NullMarked;
