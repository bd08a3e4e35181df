// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.endtoend.receiver.Promtool;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Checks the files in {@code deploy/aggregation} without running the programs. */
class AggregationFilesTest {

  private static final Path FILES = Path.of("../deploy/aggregation");
  private static final Path METRICS = Path.of("../docs/metrics.md");

  /** A row of a table of series: metric, series of sysdig, series of prometheus. */
  private static final Pattern SERIES =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)+) \\| ((?:`\\w+`(?:, )?)+) \\|");

  /** A row of a table of metrics: metric, unit, kind. */
  private static final Pattern KIND = Pattern.compile("(?m)^\\| `(\\w+)` \\| \\w+ \\| (\\w+) \\|");

  /** A row of the table of names of the backend {@code otlp}: metric, name. */
  private static final Pattern OTLP_NAME =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+\\.[\\w.]+)` \\| ");

  private static final Pattern MATCH =
      Pattern.compile("\\{__name__=~\"([^\"]+)\"(?:,__name__!=\"([^\"]+)\")?}");

  @Test
  void everySeriesOfPrometheusHasOneRule() throws Exception {
    series(3)
        .forEach(
            (name, kind) ->
                assertThat(outputs("prometheus", name))
                    .as(name)
                    .containsExactly(kind.equals("gauge") ? "max" : "total_prometheus"));
  }

  @Test
  void everySeriesOfSysdigExceptMeansHasOneRule() throws Exception {
    series(2)
        .forEach(
            (name, kind) ->
                assertThat(outputs("sysdig", name))
                    .as(name)
                    .containsExactlyElementsOf(outputsForSysdig(name, kind)));
  }

  private static List<String> outputsForSysdig(String name, String kind) {
    if (kind.equals("gauge")) {
      return List.of("max");
    }
    if (kind.equals("counter")) {
      return List.of("sum_samples");
    }
    return switch (name.substring(name.lastIndexOf('_'))) {
      case "_sum", "_count" -> List.of("total_prometheus");
      case "_max" -> List.of("max");
      case "_min" -> List.of("min");
      default -> List.of();
    };
  }

  @Test
  void shardingIgnoresExactlyTheLabelsThatAreAggregatedAway() throws Exception {
    String flags = Files.readString(FILES.resolve("shard.flags"));
    for (String backend : List.of("prometheus", "sysdig")) {
      for (Map<String, Object> rule : rules(backend)) {
        List<?> without = (List<?>) Objects.requireNonNull(rule.get("without"));
        assertThat(flags)
            .contains(
                "\n-remoteWrite.shardByURL.ignoreLabels="
                    + String.join(",", without.stream().map(String::valueOf).toList())
                    + "\n");
      }
    }
  }

  @Test
  void nothingIsDeduplicatedBeforeItIsAddedUp() throws Exception {
    for (String file :
        List.of(
            "shard.flags",
            "aggregate.flags",
            "prometheus.streamaggr.yml",
            "sysdig.streamaggr.yml")) {
      assertThat(Files.readString(FILES.resolve(file)))
          .as(file)
          .doesNotContainIgnoringCase("dedup");
    }
  }

  @Test
  void everyAggregatorAddsItsOwnName() throws Exception {
    assertThat(Files.readAllLines(FILES.resolve("aggregate.flags")))
        .contains("-remoteWrite.label=aggregator=%{AGGREGATOR}");
    assertThat(Files.readString(FILES.resolve("README.md")))
        .contains("\nAGGREGATOR=aggregator-0 vmagent ");
  }

  @Test
  @NeedsProgram("promtool")
  void recordingRulesAddUpTheEnvironments() throws Exception {
    Promtool.runTests(FILES.resolve("prometheus.tests.yml"));
  }

  @Test
  void thePipelineOfTheCollectorHasOnlyComponentsThatAreConfigured() throws Exception {
    Map<String, Object> file = map(read("otel-collector.yml"));
    Map<String, Object> pipelines =
        map(Objects.requireNonNull(map(file.get("service")).get("pipelines")));
    Map<String, Object> pipeline = map(pipelines.get("metrics"));

    assertThat(file).containsOnlyKeys("receivers", "processors", "exporters", "service");
    for (String kind : List.of("receivers", "processors", "exporters")) {
      assertThat(map(file.get(kind)).keySet())
          .as(kind)
          .containsExactlyInAnyOrderElementsOf(
              ((List<?>) Objects.requireNonNull(pipeline.get(kind)))
                  .stream().map(String::valueOf).toList());
    }
  }

  @Test
  void theCollectorTakesTheLargestValueOfExactlyTheGauges() throws Exception {
    Map<String, Object> processors =
        map(Objects.requireNonNull(map(read("otel-collector.yml")).get("processors")));
    Map<String, Object> gauges = transform(processors, "metricstransform/gauges");
    Map<String, Object> sums = transform(processors, "metricstransform/sums");

    assertThat(List.copyOf(processors.keySet()))
        .containsSubsequence("metricstransform/gauges", "metricstransform/sums");
    // The dashboards and alerts use the label function_name.
    assertThat(String.valueOf(gauges.get("operations")))
        .contains("aggregation_type=max", "label_set=[function_name, ");
    assertThat(String.valueOf(sums.get("operations")))
        .contains("aggregation_type=sum", "label_set=[function_name, ");
    String page = Files.readString(METRICS);
    Map<String, String> kinds = new TreeMap<>();
    KIND.matcher(page).results().forEach(row -> kinds.put(row.group(1), row.group(2)));
    List<MatchResult> rows = OTLP_NAME.matcher(page).results().toList();
    assertThat(rows).hasSizeGreaterThan(30);
    for (MatchResult row : rows) {
      String name = row.group(2);
      assertThat(name.matches(String.valueOf(gauges.get("include"))))
          .as(name)
          .isEqualTo("gauge".equals(kinds.get(row.group(1))));
      assertThat(Pattern.compile(String.valueOf(sums.get("include"))).matcher(name).find())
          .as(name)
          .isTrue();
    }
  }

  private static Map<String, Object> transform(Map<String, Object> processors, String name) {
    List<?> transforms =
        (List<?>)
            Objects.requireNonNull(
                map(Objects.requireNonNull(processors.get(name))).get("transforms"));
    return map(transforms.get(0));
  }

  /** Returns what the rules make of a series, except for what they store under another name. */
  private static List<String> outputs(String backend, String series) {
    List<String> outputs = new ArrayList<>();
    for (Map<String, Object> rule : rules(backend)) {
      Matcher match = MATCH.matcher(String.valueOf(rule.get("match")));
      assertThat(match.matches()).as(String.valueOf(rule)).isTrue();
      if (series.matches(match.group(1))
          && !series.equals(match.group(2))
          && !rule.containsKey("output_relabel_configs")) {
        ((List<?>) Objects.requireNonNull(rule.get("outputs")))
            .forEach(output -> outputs.add(String.valueOf(output)));
      }
    }
    return outputs;
  }

  /** Returns the documented series of a backend, and the kinds of their metrics. */
  private static Map<String, String> series(int column) throws IOException {
    String text = Files.readString(METRICS);
    Map<String, String> kinds = new TreeMap<>();
    KIND.matcher(text).results().forEach(row -> kinds.putIfAbsent(row.group(1), row.group(2)));
    Map<String, String> series = new TreeMap<>();
    SERIES
        .matcher(text)
        .results()
        .forEach(
            row ->
                Stream.of(row.group(column).split(", "))
                    .forEach(
                        name ->
                            series.put(
                                name.replace("`", ""),
                                Objects.requireNonNull(kinds.get(row.group(1)), name))));
    assertThat(series).hasSizeGreaterThan(30);
    return series;
  }

  private static List<Map<String, Object>> rules(String backend) {
    return ((List<?>) read(backend + ".streamaggr.yml"))
        .stream().map(AggregationFilesTest::map).toList();
  }

  private static Object read(String name) {
    try {
      return new Yaml().load(Files.readString(FILES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // A mapping of YAML has texts as keys here.
  private static Map<String, Object> map(@Nullable Object yaml) {
    return (Map<String, Object>) Objects.requireNonNull(yaml);
  }
}
