/** Runs the fuzz targets: shortly in every build, longer by {@code benchmarks/fuzz}. */
@NullMarked
package io.lambdametrics.fuzz;

import org.jspecify.annotations.NullMarked;
