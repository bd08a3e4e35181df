// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the dashboards' queries without a server. */
class DashboardFilesTest {

  private static final Path DASHBOARDS = Path.of("../docs/dashboards");

  /** In a mean of means, a window with one invocation counts as much as one with a thousand. */
  @ParameterizedTest
  @ValueSource(strings = {"grafana.json", "sysdig.json"})
  void useNoMeanOfMeans(String file) throws Exception {
    assertThat(Files.readString(DASHBOARDS.resolve(file)))
        .doesNotContainPattern("\\bavg(_over_time)?\\b");
  }

  @Test
  void computeSysdigMeansFromSumsAndCounts() throws Exception {
    assertThat(Files.readString(DASHBOARDS.resolve("sysdig.json")))
        .contains("increase(aws_lambda_duration_sum{", "increase(aws_lambda_duration_count{");
  }
}
