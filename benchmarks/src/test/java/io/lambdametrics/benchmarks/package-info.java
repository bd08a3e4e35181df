@NullMarked
package io.lambdametrics.benchmarks;

import org.jspecify.annotations.NullMarked;
