// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that queries of the dashboards and alerts compare only figures of all aggregators. Two
 * aggregated series of one function can come from different aggregators, and then their labels
 * differ, so that a quotient of the two series has no result.
 */
class ComparedSeriesTest {

  private static final Path DOCS = Path.of("../docs");

  /** A query in a file of alerting rules, or in JSON. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(?s)expr: (?:>\n)?(.*?)\n +(?:for|labels):"
              + "|\"(?:expr|query)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The first word after an operator that compares series by their labels. */
  private static final Pattern OPERAND =
      Pattern.compile("\\s(?:/|-|unless)(?: ignoring\\(le\\))?\\s+(\\w+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alerts/prometheus.rules.yml",
        "alerts/sysdig.json",
        "dashboards/grafana.json",
        "dashboards/sysdig.json"
      })
  void areFiguresOfAllAggregators(String file) throws Exception {
    assertThat(
            QUERY
                .matcher(Files.readString(DOCS.resolve(file)))
                .results()
                .map(query -> query.group(query.group(1) == null ? 2 : 1))
                .flatMap(query -> OPERAND.matcher(query).results())
                .map(operand -> operand.group(1)))
        .isNotEmpty()
        .allMatch(operand -> operand.matches("sum|max|count"));
  }
}
