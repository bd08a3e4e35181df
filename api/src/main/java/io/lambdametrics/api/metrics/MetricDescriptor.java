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
 */
public record MetricDescriptor(String name, Unit unit, String help) {

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
}
