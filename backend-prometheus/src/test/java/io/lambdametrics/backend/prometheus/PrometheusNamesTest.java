// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusNamesTest {

  @ParameterizedTest
  @CsvSource({
    "errors, COUNT, errors, errors_total",
    "errors_total, COUNT, errors_total, errors_total",
    "billed_duration, MILLISECONDS, billed_duration_seconds, billed_duration_seconds_total",
    "produced_bytes, BYTES, produced_bytes, produced_bytes_total",
  })
  void containUnitAndKind(String given, Unit unit, String name, String counterName) {
    MetricDescriptor descriptor = new MetricDescriptor(given, unit, "Help.");
    assertThat(PrometheusNames.name(descriptor)).isEqualTo(name);
    assertThat(PrometheusNames.counterName(descriptor)).isEqualTo(counterName);
  }

  @ParameterizedTest
  @CsvSource({
    "1, MILLISECONDS, 0.001",
    "0.05, MILLISECONDS, 0.00005",
    "2500, MILLISECONDS, 2.5",
    "900000, MILLISECONDS, 900.0",
    "67108864, BYTES, 67108864.0",
    "10000000, COUNT, 10000000.0",
  })
  void writesBoundsAsPlainDecimals(double upper, Unit unit, String text) {
    assertThat(PrometheusNames.bound(upper, unit)).isEqualTo(text);
  }
}
