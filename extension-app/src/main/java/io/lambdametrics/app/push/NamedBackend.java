// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackend;

/**
 * A backend and the name that the user selected it by.
 *
 * @param name the name, as it appears in log lines
 * @param backend the backend
 */
public record NamedBackend(String name, MetricsBackend backend) {}
