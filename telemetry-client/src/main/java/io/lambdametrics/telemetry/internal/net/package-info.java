/**
 * TCP connections, behind an interface small enough to be replaced by direct system calls.
 *
 * <p>Not part of the API: may change in any release.
 */
@NullMarked
package io.lambdametrics.telemetry.internal.net;

import org.jspecify.annotations.NullMarked;
