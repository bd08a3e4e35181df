// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceIdTest {

  @Test
  void isShortAndUnique() {
    assertThat(InstanceId.random()).matches("[0-9a-f]{10}").isNotEqualTo(InstanceId.random());
  }

  /** For example, because the process has no file descriptor left. */
  @Test
  void isShortAndUniqueIfRandomBitsCannotBeRead() {
    String unreadable = "/no/such/device";

    assertThat(InstanceId.random(unreadable))
        .matches("[0-9a-f]{10}")
        .isNotEqualTo(InstanceId.random(unreadable));
  }
}
