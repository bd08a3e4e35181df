/** Runs the fuzz targets, in a build for a moment and by {@code benchmarks/fuzz} for long. */
@NullMarked
package io.lambdametrics.fuzz;

import org.jspecify.annotations.NullMarked;
