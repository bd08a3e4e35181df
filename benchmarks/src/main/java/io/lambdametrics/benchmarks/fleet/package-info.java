/** Measures what thousands of execution environments cost receivers, with and without sums. */
@NullMarked
package io.lambdametrics.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
