/**
 * Helpers for this project's own tests: programs that a machine may lack, real servers, a stand-in
 * for AWS, and a server that sends raw bytes.
 *
 * <p>{@link io.lambdametrics.testsupport.NeedsProgram} declares the programs that a test needs,
 * {@link io.lambdametrics.testsupport.RealServer} starts and stops a server for it, and {@link
 * io.lambdametrics.testsupport.Await} waits for a condition.
 */
@NullMarked
package io.lambdametrics.testsupport;

import org.jspecify.annotations.NullMarked;
