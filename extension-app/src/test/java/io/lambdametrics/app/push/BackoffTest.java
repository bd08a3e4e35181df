// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

  @ParameterizedTest
  @CsvSource({"1, 750", "2, 1500", "3, 3000", "7, 45000", "1000000, 45000"})
  void doublesUpToTheLongestDelay(int failures, long millis) {
    assertThat(delay(failures, Optional.empty(), 0.5)).hasMillis(millis);
  }

  @Test
  void isAtLeastHalfOfTheBound() {
    assertThat(delay(5, Optional.empty(), 0)).hasSeconds(8);
  }

  @Test
  void isAtLeastTheRequestedDelay() {
    assertThat(delay(1, Optional.of(Duration.ofMinutes(5)), 0.9)).hasMinutes(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {601, 999_999_999, Long.MAX_VALUE})
  void limitsTheRequestedDelayToTenMinutes(long seconds) {
    assertThat(delay(1, Optional.of(Duration.ofSeconds(seconds)), 0.9)).hasMinutes(10);
  }

  @Test
  void ignoresARetryAfterInThePast() {
    Optional<Duration> retryAfter = Optional.of(Duration.ofSeconds(Long.MIN_VALUE));

    assertThat(delay(1, retryAfter, 0.5)).hasMillis(750);
  }

  @ParameterizedTest(name = "interval {0}: at most {1}")
  @CsvSource({"PT1S, PT6S", "PT10S, PT1M", "PT100S, PT10M", "PT5M, PT10M", "PT1H, PT1H"})
  void isAtMostSixIntervalsOrTenMinutesButNeverBelowAnInterval(Duration interval, Duration most) {
    assertThat(Backoff.forInterval(interval).longest()).isEqualTo(most);
  }

  private static Duration delay(int failures, Optional<Duration> retryAfter, double random) {
    return BACKOFF.delay(new PushFailure(failures, retryAfter), random);
  }
}
