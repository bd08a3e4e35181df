/** Writes log lines to standard output without blocking the caller. */
@NullMarked
package io.lambdametrics.app.log;

import org.jspecify.annotations.NullMarked;
