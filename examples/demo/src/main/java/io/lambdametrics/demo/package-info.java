/**
 * The whole of it on one machine: a function in the emulator, the real extension beside it, and a
 * remote-write receiver. {@code ./demo} in the project's root runs {@link
 * io.lambdametrics.demo.Demo}; the tests of this module are the project's end-to-end tests, with
 * the same actors.
 */
@NullMarked
package io.lambdametrics.demo;

import org.jspecify.annotations.NullMarked;
