// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @Test
  void sortsByName() {
    assertThat(Labels.of(Map.of("b", "1", "a", "2", "C", "3")).values().keySet())
        .containsExactly("C", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0a", "a-b", "a.b", "__name__", "ä"})
  void refusesInvalidNames(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Labels.of(name, "x"));
  }

  @Test
  void refusesEmptyValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> Labels.of("a", ""));
  }

  @Test
  void withPrefersValueOfArgument() {
    assertThat(Labels.of(Map.of("a", "1", "b", "2")).with(Labels.of("b", "3")).values())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "3"));
  }
}
