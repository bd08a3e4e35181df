@NullMarked
package io.lambdametrics.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
