@NullMarked
package io.lambdametrics.benchmarks.extension.running;

import org.jspecify.annotations.NullMarked;
