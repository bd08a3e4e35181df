/**
 * Receivers of Prometheus remote write for the demo and the end-to-end tests, and the totals that
 * show whether a receiver stored exactly what was invoked.
 */
@NullMarked
package io.lambdametrics.receiver;

import org.jspecify.annotations.NullMarked;
