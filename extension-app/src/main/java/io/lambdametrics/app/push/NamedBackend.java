package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackend;

/**
 * A backend and the name that selected it.
 *
 * @param name for the log
 * @param backend where to push
 */
public record NamedBackend(String name, MetricsBackend backend) {}
