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
  void doublesUpToTheLongest(int failures, long millis) {
    assertThat(BACKOFF.after(failures, Optional.empty(), 0.5)).hasMillis(millis);
  }

  @Test
  void isNeverLessThanHalfOfTheBound() {
    assertThat(BACKOFF.after(5, Optional.empty(), 0)).hasSeconds(8);
  }

  @Test
  void isNeverLessThanTheServerAskedFor() {
    assertThat(BACKOFF.after(1, Optional.of(Duration.ofMinutes(5)), 0.9)).hasMinutes(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {601, 999_999_999, Long.MAX_VALUE})
  void isNoMoreThanTenMinutesWhateverTheServerAskedFor(long seconds) {
    Optional<Duration> retryAfter = Optional.of(Duration.ofSeconds(seconds));

    assertThat(BACKOFF.after(1, retryAfter, 0.9)).hasMinutes(10);
  }

  @Test
  void ignoresARetryAfterThatIsPast() {
    Optional<Duration> retryAfter = Optional.of(Duration.ofSeconds(Long.MIN_VALUE));

    assertThat(BACKOFF.after(1, retryAfter, 0.5)).hasMillis(750);
  }
}
