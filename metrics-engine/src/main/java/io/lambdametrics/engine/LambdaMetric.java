package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.util.List;
import java.util.Objects;

/**
 * One metric of the catalogue {@link LambdaMetrics#ALL}.
 *
 * @param descriptor its name, unit and help
 * @param group what switches it on
 * @param kind what is made of its values
 * @param labels the names of the labels that tell its series apart, beside those of the whole
 *     environment; their values come from sets that are bounded
 * @param source where its values come from: fields of the platform's events, or what we count
 *     ourselves
 */
public record LambdaMetric(
    MetricDescriptor descriptor, MetricGroup group, Kind kind, List<String> labels, String source) {

  /** What is made of a metric's values. */
  public enum Kind {
    /** An increase for each window, and a total. */
    COUNTER,
    /** A state; the last one stands. */
    GAUGE,
    /** Count, sum, mean, smallest and largest, and a histogram. */
    DISTRIBUTION
  }

  public LambdaMetric {
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(kind, "kind");
    labels = List.copyOf(labels);
    Objects.requireNonNull(source, "source");
  }

  /** Its name, without any suffix that a backend adds. */
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
    // How fast the runtime can be is told by its best case; elsewhere the smallest says little.
    boolean minimum = group == MetricGroup.RUNTIME;
    MetricDescriptor descriptor = new MetricDescriptor(name, unit, help, minimum);
    return new LambdaMetric(descriptor, group, Kind.DISTRIBUTION, List.of(labels), source);
  }
}
