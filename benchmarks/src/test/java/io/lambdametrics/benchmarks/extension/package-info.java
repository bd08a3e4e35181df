@NullMarked
package io.lambdametrics.benchmarks.extension;

import org.jspecify.annotations.NullMarked;
