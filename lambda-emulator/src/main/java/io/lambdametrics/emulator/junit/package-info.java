/**
 * A JUnit extension (JUnit 5 or later) that gives each test its own Lambda environment.
 *
 * <p>Start with {@link io.lambdametrics.emulator.junit.EmulatedLambda}. JUnit itself must be on the
 * class path; the emulator does not depend on it.
 */
@NullMarked
package io.lambdametrics.emulator.junit;

import org.jspecify.annotations.NullMarked;
