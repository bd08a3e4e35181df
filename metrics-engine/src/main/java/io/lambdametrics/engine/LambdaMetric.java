// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.util.List;
import java.util.Objects;

/**
 * A metric of the catalogue {@link LambdaMetrics#ALL}.
 *
 * @param descriptor its name, unit and help
 * @param group the group that switches it on
 * @param kind how its values are aggregated
 * @param labels the names of its own labels, besides those of the instance; their values come from
 *     bounded sets
 * @param source where its values come from: fields of the platform's events, or the extension
 */
public record LambdaMetric(
    MetricDescriptor descriptor, MetricGroup group, Kind kind, List<String> labels, String source) {

  /** How a metric's values are aggregated. */
  public enum Kind {
    /** An increase per window, and a total. */
    COUNTER,
    /** A state, of which the last value counts. */
    GAUGE,
    /** Count, sum, mean, minimum, maximum and a histogram. */
    DISTRIBUTION
  }

  public LambdaMetric {
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(kind, "kind");
    labels = List.copyOf(labels);
    Objects.requireNonNull(source, "source");
  }

  /** Returns the name without the suffixes that backends add. */
  public String name() {
    return descriptor.name();
  }

  static LambdaMetric counter(
      MetricGroup group, String name, String help, String source, String... labels) {
    MetricDescriptor descriptor = new MetricDescriptor(name, Unit.COUNT, help);
    return new LambdaMetric(descriptor, group, Kind.COUNTER, List.of(labels), source);
  }

  static LambdaMetric gauge(
      MetricGroup group, String name, Unit unit, String help, String source, String... labels) {
    MetricDescriptor descriptor = new MetricDescriptor(name, unit, help);
    return new LambdaMetric(descriptor, group, Kind.GAUGE, List.of(labels), source);
  }

  static LambdaMetric distribution(
      MetricGroup group, String name, Unit unit, String help, String source, String... labels) {
    // The best case shows how fast the runtime can be. Elsewhere the minimum says little.
    boolean minimum = group == MetricGroup.RUNTIME;
    MetricDescriptor descriptor = new MetricDescriptor(name, unit, help, minimum);
    return new LambdaMetric(descriptor, group, Kind.DISTRIBUTION, List.of(labels), source);
  }
}
