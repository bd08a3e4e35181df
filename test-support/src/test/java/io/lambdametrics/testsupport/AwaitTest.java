// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void waitsUntilTheConditionIsTrue() {
    Await.until(LONG, () -> calls.incrementAndGet() == 3);

    assertThat(calls).hasValue(3);
  }

  @Test
  void failsWhenTheConditionStaysFalse() {
    assertThatThrownBy(() -> Await.until(Duration.ZERO, () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessage("the condition was not met within PT0S");
  }

  @Test
  void returnsTheFirstExpectedValue() throws Exception {
    assertThat(Await.poll(LONG, calls::incrementAndGet, value -> value == 2)).isEqualTo(2);
  }

  @Test
  void returnsTheLastValueWhenNoneIsExpected() throws Exception {
    assertThat(Await.poll(Duration.ZERO, calls::incrementAndGet, value -> false)).isEqualTo(1);
  }
}
