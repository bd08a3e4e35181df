@NullMarked
package io.lambdametrics.benchmarks.extension.figures;

import org.jspecify.annotations.NullMarked;
