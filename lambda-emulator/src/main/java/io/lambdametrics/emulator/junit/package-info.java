/**
 * Lambda environments for tests with JUnit 5 and later.
 *
 * <p>Start with {@link io.lambdametrics.emulator.junit.EmulatedLambda}. JUnit itself has to be on
 * the class path; the emulator does not bring it along.
 */
@NullMarked
package io.lambdametrics.emulator.junit;

import org.jspecify.annotations.NullMarked;
