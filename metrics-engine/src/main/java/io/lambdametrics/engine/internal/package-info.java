/**
 * Accumulators of counters, gauges and distributions, with the arithmetic and the encoding that
 * they need. Nothing here knows about Lambda, its events or the catalogue of metrics.
 *
 * <p>Not part of the API: everything here can change in any release.
 */
@NullMarked
package io.lambdametrics.engine.internal;

import org.jspecify.annotations.NullMarked;
