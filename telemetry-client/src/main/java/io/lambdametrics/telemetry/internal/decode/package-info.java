/** Decoding of telemetry batches: from the body that Lambda posts to telemetry events. */
@NullMarked
package io.lambdametrics.telemetry.internal.decode;

import org.jspecify.annotations.NullMarked;
