/**
 * Leaves code out of the native layer's executable that GraalVM's analysis takes as reachable,
 * although the extension never runs it. Each class says what it leaves out and what that saves.
 *
 * <p>These classes run while the executable is built and are not part of it. The backends' tests
 * run on the JVM without them, so the end-to-end tests of the native layer show that no feature is
 * lost.
 */
@NullMarked
package io.lambdametrics.nativesubstitutions;

import org.jspecify.annotations.NullMarked;
