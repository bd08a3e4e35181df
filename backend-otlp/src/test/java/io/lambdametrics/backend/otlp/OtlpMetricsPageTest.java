// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.testsupport.MetricsPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/metrics.md} has a table of the names that this backend sends. */
class OtlpMetricsPageTest {

  private static final String HEAD =
      """
      | metric | `otlp` | unit | `otlp` by the convention `faas` |
      |---|---|---|---|
      """;

  static Stream<LambdaMetric> metrics() {
    return LambdaMetrics.ALL.stream();
  }

  @Test
  void listsTheNamesOfBothConventions() throws Exception {
    String rows = metrics().map(OtlpMetricsPageTest::row).collect(Collectors.joining());

    assertThat(Files.readString(Path.of("../docs/metrics.md"))).contains(HEAD + rows);
  }

  /** Otherwise dashboards would depend on the protocol. */
  @ParameterizedTest
  @MethodSource("metrics")
  void becomesTheNameOfTheBackendPrometheus(LambdaMetric metric) throws Exception {
    OtlpName name = OtlpConvention.LAMBDA.name(metric.descriptor()).orElseThrow();
    String family = ofPrometheus(name);
    List<String> names =
        switch (metric.kind()) {
          case COUNTER -> List.of(family + "_total");
          case GAUGE -> List.of(family);
          case DISTRIBUTION -> List.of(family + "_bucket", family + "_sum", family + "_count");
        };
    assertThat(MetricsPage.cell(names)).isEqualTo(MetricsPage.cell(metric.name(), "`prometheus`"));
  }

  /** The unit is found by the last word of the name. */
  @ParameterizedTest
  @MethodSource("metrics")
  void hasAUnitThatSaysWhatIsCounted(LambdaMetric metric) {
    assertThat(OtlpConvention.LAMBDA.name(metric.descriptor()).orElseThrow().unit())
        .isNotEqualTo("{count}");
  }

  /**
   * Translates a name by OpenTelemetry's rules for Prometheus: dots become underscores, and the
   * unit is added, unless it is an annotation or the name has it already.
   */
  private static String ofPrometheus(OtlpName name) {
    String words = name.name().replace('.', '_');
    String unit =
        switch (name.unit()) {
          case "s" -> "seconds";
          case "By" -> "bytes";
          default -> name.unit().startsWith("{") ? "" : name.unit();
        };
    return unit.isEmpty() || List.of(words.split("_", -1)).contains(unit)
        ? words
        : words + "_" + unit;
  }

  private static String row(LambdaMetric metric) {
    MetricDescriptor descriptor = metric.descriptor();
    OtlpName name = OtlpConvention.LAMBDA.name(descriptor).orElseThrow();
    return String.format(
        "| `%s` | `%s` | `%s` | %s |%n",
        metric.name(),
        name.name(),
        name.unit(),
        OtlpConvention.FAAS
            .name(descriptor)
            .map(found -> "`" + found.name() + "` (`" + found.unit() + "`)")
            .orElse("—"));
  }
}
