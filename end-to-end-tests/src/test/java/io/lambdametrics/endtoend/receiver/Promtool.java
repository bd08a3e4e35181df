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

/** Plays series to alerting rules; for tests that declare {@code promtool}. */
final class Promtool {

  private static final String LABEL = "%s=\"%s\"";

  private Promtool() {}

  /** Runs the tests in a file of promtool's format; fails with what it says. */
  static void test(Path tests) throws Exception {
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", tests.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(said).isZero();
  }

  /**
   * Writes a file that plays what was stored as if each function had pushed once a minute, and asks
   * once.
   *
   * @param minutesLater how long after the last push to ask
   * @param expected the series that {@code query} has to give, each with the value 1
   */
  static Path file(
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
      SortedSet<Long> pushes = pushes(function);
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
    return Files.writeString(folder.resolve("played.tests.yml"), text);
  }

  /** The times of pushes; what stands a millisecond before is the beginning of a counter. */
  private static SortedSet<Long> pushes(List<StoredSeries> stored) {
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
            .map(label -> LABEL.formatted(label.getKey(), label.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String values(StoredSeries series, SortedSet<Long> pushes) {
    List<String> values = new ArrayList<>(Collections.nCopies(pushes.size() + 1, "_"));
    for (StoredSeries.Sample sample : series.samples()) {
      boolean push = pushes.contains(sample.timestampMs());
      int minute = pushes.headSet(sample.timestampMs()).size() + (push ? 1 : 0);
      values.set(minute, new BigDecimal(Double.toString(sample.value())).toPlainString());
    }
    return String.join(" ", values);
  }
}
