/**
 * The telemetry client's connections by the system's own calls, in native executables only.
 *
 * <p>A native executable that has this module on its class path uses it; nothing refers to it.
 */
@NullMarked
package io.lambdametrics.nativesockets;

import org.jspecify.annotations.NullMarked;
