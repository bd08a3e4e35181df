@NullMarked
package io.lambdametrics.benchmarks.extension.subject;

import org.jspecify.annotations.NullMarked;
