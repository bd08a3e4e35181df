/** HTTP calls that end in time, and what may be said of them in a log. */
@NullMarked
package io.lambdametrics.backend.http.internal;

import org.jspecify.annotations.NullMarked;
