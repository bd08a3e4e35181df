package io.lambdametrics.api.metrics;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a metric is, whatever its labels.
 *
 * @param name such as {@code aws_lambda_invocations}: lower case, no suffix; backends add what
 *     their system's convention asks for ({@code _total}, {@code _seconds})
 * @param unit what its values are measured in
 * @param help one sentence for the people who read dashboards
 * @param minimum whether the smallest value of a window is worth a series of its own, where a
 *     system has one for it; only for distributions
 */
public record MetricDescriptor(String name, Unit unit, String help, boolean minimum) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * @throws IllegalArgumentException if the name is not of the form above or the help is blank
   */
  public MetricDescriptor {
    Objects.requireNonNull(unit, "unit");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a metric name: " + name);
    }
    if (help.isBlank()) {
      throw new IllegalArgumentException(name + " has no help");
    }
  }

  /** A metric of whose windows the smallest value is of no interest. */
  public MetricDescriptor(String name, Unit unit, String help) {
    this(name, unit, help, false);
  }
}
