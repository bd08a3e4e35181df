// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the alerts, their tests and the page about them to each other, without a server. */
class AlertFilesTest {

  private static final Path ALERTS = Path.of("../docs/alerts");
  private static final Path METRICS = Path.of("../docs/metrics.md");
  private static final Path CONFIGURATION = Path.of("../docs/configuration.md");
  private static final String PAGE =
      "https://github\\.com/\\w+/lambda-metrics/blob/main/docs/alerts/README\\.md#";

  /** The name of a rule, and the text up to the next one. */
  private static final Pattern RULE =
      Pattern.compile("- alert: (\\w+)\n(.*?)(?=- alert:|\\z)", Pattern.DOTALL);

  private static final Pattern SYSDIG_ALERT =
      Pattern.compile("\"name\": \"(\\w+)\"(.*?)(?=\"name\":|\\z)", Pattern.DOTALL);
  private static final Map<String, Integer> UNITS = Map.of("ms", 1, "s", 1_000, "m", 60_000);
  private static final Pattern SERIES = Pattern.compile("\\b(?:aws_lambda|lambda_metrics)_\\w+");

  @Test
  void everyAlertHasSeverityAndSummaryAndPointsToItsSection() throws Exception {
    assertThat(RULE.matcher(read("prometheus.rules.yml")).results())
        .hasSizeGreaterThanOrEqualTo(17)
        .allSatisfy(
            rule ->
                assertThat(rule.group(2))
                    .containsPattern("labels: \\{severity: (warning|info)}")
                    .contains("summary: \"")
                    .containsPattern("runbook_url: " + PAGE + anchor(rule.group(1)) + "\n"));
  }

  @Test
  void everySysdigAlertPointsToItsSection() throws Exception {
    assertThat(SYSDIG_ALERT.matcher(read("sysdig.json")).results())
        .allSatisfy(
            alert ->
                assertThat(alert.group(2))
                    .contains("\"type\": \"PROMETHEUS\"")
                    .containsPattern("\"severity\": \"(high|medium|low|info)\"")
                    .containsPattern("\"description\": \"[^\"]+\"")
                    .containsPattern("\"href\": \"" + PAGE + anchor(alert.group(1)) + "\""));
  }

  @Test
  void bothBackendsHaveTheSameAlerts() throws Exception {
    assertThat(names(SYSDIG_ALERT, "sysdig.json")).isEqualTo(names(RULE, "prometheus.rules.yml"));
  }

  @Test
  void thePageHasOneSectionForEachAlertInTheSameOrder() throws Exception {
    assertThat(names(Pattern.compile("(?m)^## (\\w+)$"), "README.md"))
        .isEqualTo(names(RULE, "prometheus.rules.yml"));
  }

  @Test
  void everySectionSaysWhatTheAlertMeansAndWhatToDo() throws Exception {
    String[] sections = read("README.md").split("(?m)^## ", -1);
    assertThat(List.of(sections).subList(1, sections.length))
        .allSatisfy(
            section ->
                assertThat(section)
                    .contains("**Meaning.**")
                    .containsPattern("\\*\\*Check(\\.| and do\\.)\\*\\*")
                    .containsPattern("\\*\\*(Do|Check and do)\\.\\*\\*"));
  }

  /** promtool reports an alert that fires but is not expected only where its name is listed. */
  @Test
  void testsSayForEachAlertWhenItFiresAndWhenItIsSilent() throws Exception {
    String tests = read("prometheus.tests.yml");
    assertThat(names(RULE, "prometheus.rules.yml"))
        .allSatisfy(
            alert ->
                assertThat(tests)
                    .containsPattern("alertname: " + alert + "\n +exp_alerts:\n +- exp_labels:")
                    .containsPattern("\\{eval_time: \\w+, alertname: " + alert + "}"));
  }

  @Test
  void alertsUseSeriesThatTheBackendPushes() throws Exception {
    String metrics = Files.readString(METRICS);
    for (String file : List.of("prometheus.rules.yml", "sysdig.json")) {
      assertThat(SERIES.matcher(read(file)).results().map(MatchResult::group))
          .isNotEmpty()
          .allSatisfy(series -> assertThat(columnOf(file, metrics)).contains("`" + series + "`"));
    }
  }

  /** An alert on a bucket that is not sent never fires. */
  @Test
  void alertsUseBucketsThatAreSentByDefaultAndWithTheProfileFleet() throws Exception {
    MatchResult bounds = defaultBounds();
    assertThat(bucketsIn("prometheus.rules.yml"))
        .isNotEmpty()
        .isSubsetOf(seconds(bounds.group(1)))
        .isSubsetOf(seconds(bounds.group(2)));
  }

  @Test
  void testsOfTheAlertsHaveAFunctionWithAllDefaultBuckets() throws Exception {
    assertThat(read("prometheus.tests.yml"))
        .contains(
            seconds(defaultBounds().group(2)).stream()
                .map("function_name=\"moderate\", instance=\"a\", le=\"%s\""::formatted)
                .toList());
  }

  /** Returns the bounds of the durations with the profile, and without it. */
  private static MatchResult defaultBounds() throws IOException {
    return Pattern.compile(
            "\\| `LAMBDA_METRICS_DURATION_BUCKETS` \\| `([^`]+)` \\| `([^`]+)` \\|\n")
        .matcher(Files.readString(CONFIGURATION))
        .results()
        .findFirst()
        .orElseThrow();
  }

  private static List<String> bucketsIn(String file) throws IOException {
    return Pattern.compile("aws_lambda_duration_seconds_bucket\\{.*?le=\"([^\"]+)\"")
        .matcher(read(file))
        .results()
        .map(bucket -> bucket.group(1))
        .toList();
  }

  /** Returns the bounds as the label {@code le} has them. */
  private static List<String> seconds(String bounds) {
    return Pattern.compile("(\\d+)(ms|s|m)")
        .matcher(bounds)
        .results()
        .map(
            bound ->
                Double.toString(
                    Double.parseDouble(bound.group(1))
                        * Objects.requireNonNull(UNITS.get(bound.group(2)))
                        / 1_000))
        .toList();
  }

  /** Returns the cells of the pages' tables that name the series of the file's backend. */
  private static String columnOf(String file, String metrics) {
    int column = file.startsWith("sysdig") ? 1 : 2;
    return Pattern.compile("(?m)^\\| `\\w+` \\| (`[^|]*) \\| (`[^|]*) \\| [^|]* \\| [^|]*\\|$")
        .matcher(metrics)
        .results()
        .map(row -> row.group(column))
        .reduce("", (all, cell) -> all + " " + cell);
  }

  private static List<String> names(Pattern pattern, String file) throws IOException {
    return pattern.matcher(read(file)).results().map(match -> match.group(1)).toList();
  }

  private static String anchor(String alert) {
    return alert.toLowerCase(Locale.ROOT);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ALERTS.resolve(file));
  }
}
