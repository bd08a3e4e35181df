package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the dashboards without a server. */
class DashboardFilesTest {

  private static final Path DASHBOARDS = Path.of("../docs/dashboards");

  /** A window with one invocation would count as much as one with a thousand. */
  @ParameterizedTest
  @ValueSource(strings = {"grafana.json", "sysdig.json"})
  void haveNoMeanOfMeans(String file) throws Exception {
    assertThat(Files.readString(DASHBOARDS.resolve(file)))
        .doesNotContainPattern("\\bavg(_over_time)?\\b");
  }

  @Test
  void ofSysdigDivideSumsByCounts() throws Exception {
    assertThat(Files.readString(DASHBOARDS.resolve("sysdig.json")))
        .contains("increase(aws_lambda_duration_sum{", "increase(aws_lambda_duration_count{");
  }
}
