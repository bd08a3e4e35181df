package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

  @ParameterizedTest
  @CsvSource({"1, 500", "2, 1000", "3, 2000", "7, 30000", "1000000, 30000"})
  void doublesUpToTheLongest(int failures, long millis) {
    assertThat(BACKOFF.after(failures, Optional.empty(), 0.5)).hasMillis(millis);
  }

  @Test
  void isAnythingDownToNothing() {
    assertThat(BACKOFF.after(5, Optional.empty(), 0)).isZero();
  }

  @Test
  void isNeverLessThanTheServerAskedFor() {
    assertThat(BACKOFF.after(1, Optional.of(Duration.ofMinutes(5)), 0.9)).hasMinutes(5);
  }
}
