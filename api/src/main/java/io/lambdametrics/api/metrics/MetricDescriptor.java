// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Describes a metric, independent of its labels.
 *
 * @param name such as {@code aws_lambda_invocations}: lower case, without a suffix; backends add
 *     the suffixes of their system's convention ({@code _total}, {@code _seconds})
 * @param unit the unit of its values
 * @param help one sentence for people who read dashboards
 * @param minimum whether backends send the minimum of each window as a series of its own; only for
 *     distributions
 */
public record MetricDescriptor(String name, Unit unit, String help, boolean minimum) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * @throws IllegalArgumentException if the name is invalid or the help is blank
   */
  public MetricDescriptor {
    Objects.requireNonNull(unit, "unit");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("invalid metric name: " + name);
    }
    if (help.isBlank()) {
      throw new IllegalArgumentException(name + " has no help");
    }
  }

  /** Creates a descriptor of a metric whose minimum has no series of its own. */
  public MetricDescriptor(String name, Unit unit, String help) {
    this(name, unit, help, false);
  }
}
