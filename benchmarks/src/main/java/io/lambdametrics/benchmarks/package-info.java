/** Measures what the extension costs the function that it runs beside. */
@NullMarked
package io.lambdametrics.benchmarks;

import org.jspecify.annotations.NullMarked;
