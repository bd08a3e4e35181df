/**
 * Tests that every backend must pass, as classes to extend.
 *
 * <p>For a backend that pushes by HTTP, extend {@link
 * io.lambdametrics.backend.testkit.MetricsBackendContract} and implement its two methods. For any
 * other backend, extend {@link io.lambdametrics.backend.testkit.BackendSettingsContract}.
 */
@NullMarked
package io.lambdametrics.backend.testkit;

import org.jspecify.annotations.NullMarked;
