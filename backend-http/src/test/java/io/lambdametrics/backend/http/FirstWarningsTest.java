// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstWarningsTest {

  private final FirstWarnings warnings = new FirstWarnings();

  @Test
  void warnsOfEachTextOnce() {
    assertThat(warnings.level("a")).isEqualTo(Level.WARNING);
    assertThat(warnings.level("b")).isEqualTo(Level.WARNING);
    assertThat(warnings.level("a")).isEqualTo(Level.DEBUG);
  }

  @Test
  void warnsOfTwentyTextsOnly() {
    assertThat(
            IntStream.range(0, 1000)
                .mapToObj(i -> warnings.level("text " + i))
                .filter(level -> level == Level.WARNING))
        .hasSize(20);
  }
}
