/**
 * The interface between the extension and a monitoring system.
 *
 * <p>Implement {@link io.lambdametrics.api.backend.MetricsBackendProvider}, name the class in
 * {@code META-INF/services/io.lambdametrics.api.backend.MetricsBackendProvider}, and put the jar
 * into the layer's {@code lambda-metrics/backends} folder.
 */
@NullMarked
package io.lambdametrics.api.backend;

import org.jspecify.annotations.NullMarked;
