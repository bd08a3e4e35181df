/**
 * What every backend has to do, as tests to extend.
 *
 * <p>Extend {@link io.lambdametrics.backend.testkit.MetricsBackendContract} in the tests of a
 * backend that pushes by HTTP; two methods make it run.
 */
@NullMarked
package io.lambdametrics.backend.testkit;

import org.jspecify.annotations.NullMarked;
