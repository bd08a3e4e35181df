// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import java.time.Duration;
import java.util.Optional;

/**
 * A failed attempt to push, after which the schedule backs off.
 *
 * @param failuresInARow the number of failed attempts since the last accepted push, 1 or more
 * @param retryAfter the delay that the backend requested
 */
record PushFailure(int failuresInARow, Optional<Duration> retryAfter) {}
