/** The figures that are measured of an extension: collected, compared and printed. */
@NullMarked
package io.lambdametrics.benchmarks.extension.figures;

import org.jspecify.annotations.NullMarked;
