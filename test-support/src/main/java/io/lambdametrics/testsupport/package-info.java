/**
 * Help for this project's own tests: programs that a machine may lack, and real servers.
 *
 * <p>{@link io.lambdametrics.testsupport.NeedsProgram} declares what a test needs, and {@link
 * io.lambdametrics.testsupport.RealServer} starts and stops a server for it.
 */
@NullMarked
package io.lambdametrics.testsupport;

import org.jspecify.annotations.NullMarked;
