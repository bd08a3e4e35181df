package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/metrics.md} names the series that this backend makes of every metric. */
class MetricsPageTest {

  private static final Path PAGE = Path.of("../docs/metrics.md");

  static Stream<LambdaMetric> metrics() {
    return LambdaMetrics.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void namesTheSeriesOf(LambdaMetric metric) throws Exception {
    String series =
        SysdigSeries.of(batchOf(metric)).series().stream()
            .map(RemoteWriteRequest.Series::name)
            .distinct()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));

    assertThat(Files.readString(PAGE).lines())
        .anyMatch(line -> line.startsWith("| `" + metric.name() + "` | " + series + " | `"));
  }

  private static MetricBatch batchOf(LambdaMetric metric) {
    return new MetricBatch(
        Instant.EPOCH, Instant.EPOCH.plusSeconds(10), Labels.NONE, List.of(sample(metric)));
  }

  private static Metric sample(LambdaMetric metric) {
    return switch (metric.kind()) {
      case COUNTER -> new Metric.Counter(metric.descriptor(), Labels.NONE, 1, 1);
      case GAUGE -> new Metric.Gauge(metric.descriptor(), Labels.NONE, 1);
      case DISTRIBUTION -> {
        StatisticSet one = new StatisticSet(1, 1, 1, 1, List.of(1L, 0L));
        BucketBounds bounds = new BucketBounds(List.of(10.));
        yield new Metric.Distribution(metric.descriptor(), Labels.NONE, bounds, one, one);
      }
    };
  }
}
