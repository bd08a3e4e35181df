// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code docs/metrics.md} with the catalogue of metrics. The backends' own tests compare
 * the names of the series.
 */
class MetricsPageTest {

  private static final Path PAGE = Path.of("../docs/metrics.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern QUERY =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `[^`]*\\1[^`]*` \\| `[^`]*\\1[^`]*` \\|$");

  @Test
  void describesEveryMetricOfTheCatalogue() throws Exception {
    assertThat(Files.readString(PAGE).lines())
        .containsAll(LambdaMetrics.ALL.stream().map(MetricsPageTest::row).toList());
  }

  @Test
  void describesNoOtherMetric() throws Exception {
    assertThat(firstCells(ROW)).isSubsetOf(names());
  }

  @Test
  void hasQueriesForEveryMetricOfBothBackends() throws Exception {
    assertThat(firstCells(QUERY)).containsAll(names());
  }

  private static Set<String> firstCells(Pattern row) throws Exception {
    return row.matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> names() {
    return LambdaMetrics.ALL.stream().map(LambdaMetric::name).toList();
  }

  private static String row(LambdaMetric metric) {
    String labels =
        metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
    return String.format(
        "| `%s` | %s | %s | %s | %s | %s |",
        metric.name(),
        unit(metric.descriptor().unit()),
        metric.kind().name().toLowerCase(Locale.ROOT),
        labels,
        metric.descriptor().help(),
        metric.source());
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "count";
      case MILLISECONDS -> "ms";
      case BYTES -> "bytes";
      case DOLLARS -> "dollars";
    };
  }
}
