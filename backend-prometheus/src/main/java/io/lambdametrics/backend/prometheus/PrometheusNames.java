// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.math.BigDecimal;

/** Names by Prometheus' conventions: a suffix for the base unit, and _total for counters. */
final class PrometheusNames {

  private PrometheusNames() {}

  /** Returns the name with the base unit as suffix. */
  static String name(MetricDescriptor descriptor) {
    String unit = unit(descriptor.unit());
    return unit.isEmpty() ? descriptor.name() : withSuffix(descriptor.name(), "_" + unit);
  }

  /** Returns the name of a counter, which ends in unit and _total. */
  static String counterName(MetricDescriptor descriptor) {
    return withSuffix(name(descriptor), "_total");
  }

  /** Returns the name of the base unit; empty for counts. */
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
   * Returns the text of a bucket's bound: a plain decimal number with a point, as Prometheus 3 and
   * OpenMetrics write it. It is part of a series' identity, so it must never change.
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
