package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.math.BigDecimal;

/** Prometheus' conventions: base units, named by a suffix, and counters that end in _total. */
final class PrometheusNames {

  private PrometheusNames() {}

  /** The name with the base unit as its suffix. */
  static String name(MetricDescriptor descriptor) {
    String unit = unit(descriptor.unit());
    return unit.isEmpty() ? descriptor.name() : withSuffix(descriptor.name(), "_" + unit);
  }

  /** The name of a counter: unit, then _total. */
  static String counterName(MetricDescriptor descriptor) {
    return withSuffix(name(descriptor), "_total");
  }

  /** The base unit in words; empty for numbers of things. */
  static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "";
      case MILLISECONDS -> "seconds";
      case BYTES -> "bytes";
      case DOLLARS -> "dollars";
    };
  }

  static double inBaseUnit(double value, Unit unit) {
    return unit == Unit.MILLISECONDS ? value / 1000 : value;
  }

  /**
   * The text of a bucket's bound: a plain decimal number with a point, as Prometheus 3 and
   * OpenMetrics write it. It identifies a series, so it must never change.
   */
  static String bound(double upper, Unit unit) {
    BigDecimal number = new BigDecimal(Double.toString(inBaseUnit(upper, unit)));
    String plain = number.stripTrailingZeros().toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  private static String withSuffix(String name, String suffix) {
    return name.endsWith(suffix) ? name : name + suffix;
  }
}
