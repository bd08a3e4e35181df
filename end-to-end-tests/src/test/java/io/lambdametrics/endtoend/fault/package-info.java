/**
 * Faults between the extension and its receivers: a proxy that plays them, the fault matrix and the
 * soak.
 */
@NullMarked
package io.lambdametrics.endtoend.fault;

import org.jspecify.annotations.NullMarked;
