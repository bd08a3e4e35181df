// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.receiver.StoredSeries;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tests rules with Prometheus' {@code promtool}, which the test must declare. */
public final class Promtool {

  private Promtool() {}

  /** Runs a file of rule tests, and fails with promtool's output. */
  public static void runTests(Path tests) throws Exception {
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", tests.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(output).isZero();
  }

  /**
   * Writes a file of rule tests with the stored series, as if each function had pushed once a
   * minute, and with one query.
   *
   * @param minutesLater how long after the last push the query is evaluated
   * @param expected the series that the query must return, each with the value 1
   */
  static Path writeTests(
      Path folder,
      Path rules,
      List<StoredSeries> stored,
      String query,
      int minutesLater,
      List<String> expected)
      throws Exception {
    Map<String, List<StoredSeries>> functions =
        stored.stream()
            .collect(
                Collectors.groupingBy(
                    series -> String.valueOf(series.labels().get("function_name"))));
    int longest = 0;
    StringBuilder text = new StringBuilder();
    text.append("rule_files: [").append(rules.toRealPath()).append("]\n");
    text.append("evaluation_interval: 1m\ntests:\n  - interval: 1m\n    input_series:\n");
    for (List<StoredSeries> function : functions.values()) {
      SortedSet<Long> pushes = pushTimes(function);
      longest = Math.max(longest, pushes.size());
      for (StoredSeries series : function) {
        text.append("      - series: '").append(name(series)).append("'\n");
        text.append("        values: '").append(values(series, pushes)).append("'\n");
      }
    }
    text.append("    promql_expr_test:\n      - expr: ").append(query).append('\n');
    text.append("        eval_time: ").append(longest + minutesLater).append("m\n");
    text.append("        exp_samples:\n");
    for (String each : expected) {
      text.append("          - labels: '").append(each).append("'\n            value: 1\n");
    }
    return Files.writeString(folder.resolve("stored.tests.yml"), text);
  }

  /**
   * Returns the times of pushes, without the zero samples a millisecond before a counter's first.
   */
  private static SortedSet<Long> pushTimes(List<StoredSeries> stored) {
    SortedSet<Long> times =
        stored.stream()
            .flatMap(series -> series.samples().stream())
            .map(StoredSeries.Sample::timestampMs)
            .collect(Collectors.toCollection(TreeSet::new));
    times.removeIf(time -> times.contains(time + 1));
    return times;
  }

  private static String name(StoredSeries series) {
    return series.name()
        + series.labels().entrySet().stream()
            .filter(label -> !label.getKey().equals("__name__"))
            .map(label -> "%s=\"%s\"".formatted(label.getKey(), label.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Returns one value for each minute, and "_" for a minute without a sample. */
  private static String values(StoredSeries series, SortedSet<Long> pushes) {
    List<String> values = new ArrayList<>(Collections.nCopies(pushes.size() + 1, "_"));
    for (StoredSeries.Sample sample : series.samples()) {
      boolean isPush = pushes.contains(sample.timestampMs());
      int minute = pushes.headSet(sample.timestampMs()).size() + (isPush ? 1 : 0);
      values.set(minute, new BigDecimal(Double.toString(sample.value())).toPlainString());
    }
    return String.join(" ", values);
  }
}
