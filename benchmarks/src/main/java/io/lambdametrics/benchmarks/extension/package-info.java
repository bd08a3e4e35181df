/** Measures in turns what extensions cost, and compares them with a floor. */
@NullMarked
package io.lambdametrics.benchmarks.extension;

import org.jspecify.annotations.NullMarked;
