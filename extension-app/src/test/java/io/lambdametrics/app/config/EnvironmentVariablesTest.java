// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesTest {

  @Test
  void readsValuesAsUtf8() {
    assertThat(parsed("TEAM=Söhne 🚀\0EMPTY=\0PAIRS=a=b,c=d\0"))
        .isEqualTo(Map.of("TEAM", "Söhne 🚀", "EMPTY", "", "PAIRS", "a=b,c=d"));
  }

  @Test
  void usesTheFirstOfTwoVariablesWithOneName() {
    assertThat(parsed("A=1\0A=2\0")).isEqualTo(Map.of("A", "1"));
  }

  @Test
  void ignoresEntriesWithoutNameOrValue() {
    assertThat(parsed("none\0=x\0\0A=1")).isEqualTo(Map.of("A", "1"));
  }

  @Test
  void readsThisProcessesVariables() {
    assertThat(EnvironmentVariables.ofThisProcess()).containsKey("PATH");
  }

  private static Map<String, String> parsed(String entries) {
    return EnvironmentVariables.parse(entries.getBytes(UTF_8));
  }
}
