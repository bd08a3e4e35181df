// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.testsupport.MetricsPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/metrics.md} names the series that this backend makes of every metric. */
class MetricsPageTest {

  static Stream<LambdaMetric> metrics() {
    return LambdaMetrics.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void namesTheSeriesOf(LambdaMetric metric) throws Exception {
    RemoteWriteRequest request =
        SysdigSeries.of(
            MetricsPage.batchOf(metric.descriptor(), metric.kind()), SysdigSeries.Options.DEFAULT);
    List<String> names = request.series().stream().map(RemoteWriteRequest.Series::name).toList();

    assertThat(MetricsPage.cell(metric.name(), "`sysdig`")).isEqualTo(MetricsPage.cell(names));
  }
}
