/**
 * Failures between the extension and its receivers. {@link
 * io.lambdametrics.endtoend.fault.FaultMatrix} runs every fault in every phase of an execution
 * environment's life, {@link io.lambdametrics.endtoend.fault.Soak} runs random ones for a long
 * time.
 */
@NullMarked
package io.lambdametrics.endtoend.fault;

import org.jspecify.annotations.NullMarked;
