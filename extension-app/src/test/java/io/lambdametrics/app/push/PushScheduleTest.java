// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushScheduleTest {

  /** Near the end of the range of the monotonic clock, which may overflow at any time. */
  private static final long START = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(20);

  private final PushSchedule schedule =
      new PushSchedule(Duration.ofSeconds(10), Duration.ofSeconds(7), START);

  @ParameterizedTest(name = "after {0} ms: due in {1} ms")
  @CsvSource({"0, 7000", "6999, 1", "7000, 0", "7500, -500", "7999, -999"})
  void isFirstDueAfterThePhase(long elapsed, long left) {
    assertThat(millisUntilDue(elapsed)).isEqualTo(left);
  }

  @ParameterizedTest(name = "push ended after {0} ms: next after {1} ms")
  @CsvSource({"7000, 17000", "9000, 19000", "60000, 70000"})
  void isDueOneIntervalAfterThePush(long ended, long due) {
    schedule.startInterval(at(ended));

    assertThat(millisUntilDue(due - 1)).isEqualTo(1);
    assertThat(millisUntilDue(due)).isZero();
  }

  @ParameterizedTest(name = "looked at after {0} ms: due in {1} ms")
  @CsvSource({"7999, -999", "8000, 50", "9000, 50", "3600000, 50"})
  void isDelayedAfterAFreeze(long thawed, long left) {
    assertThat(millisUntilDue(thawed)).isEqualTo(left);
  }

  @Test
  void isDelayedOnceAfterAFreeze() {
    millisUntilDue(60_000);

    assertThat(millisUntilDue(90_000)).isNegative();
  }

  @Test
  void isDelayedAgainAfterTheNextFreeze() {
    millisUntilDue(60_000);
    schedule.startInterval(at(60_050));

    assertThat(millisUntilDue(120_000)).isEqualTo(50);
  }

  @ParameterizedTest(name = "postponed after {0} ms by {1} ms: due in {2} ms")
  @CsvSource({
    "0, 1000, 7000",
    "0, 8000, 8000",
    "7000, 2000, 2000",
    "7900, 100, 100",
    "0, -5, 7000"
  })
  void isPostponedButNeverDueEarlier(long elapsed, long delay, long left) {
    schedule.postpone(Duration.ofMillis(delay), at(elapsed));

    assertThat(millisUntilDue(elapsed)).isEqualTo(left);
  }

  /** A random number of 0 gives half of the bound, which starts at one second. */
  @ParameterizedTest(name = "{0} failures, Retry-After {1} s: backs off for {2} ms")
  @CsvSource({
    "1,   0,    500",
    "2,   0,   1000",
    "3,   0,   2000",
    "7,   0,  30000",
    "99,  0,  30000",
    "1,   5,   5000",
    "99,  5,  30000",
    "1, 600, 600000",
    "1, 601, 600000"
  })
  void backsOffInsteadOfTheInterval(int failures, long retryAfter, long delay) {
    schedule.backOff(failure(failures, retryAfter), 0, at(7000));

    assertThat(millisUntilDue(7000)).isEqualTo(delay);
    assertThat(schedule.isBackingOff(at(7000 + delay - 1))).isTrue();
    assertThat(schedule.isBackingOff(at(7000 + delay))).isFalse();
  }

  @Test
  void staysInTheBackOffWhenPostponed() {
    schedule.backOff(failure(1, 5), 0, at(0));
    schedule.postpone(Duration.ofSeconds(60), at(0));

    assertThat(millisUntilDue(0)).isEqualTo(60_000);
    assertThat(schedule.isBackingOff(at(5000))).isFalse();
  }

  @Test
  void endsTheBackOffWithTheNextInterval() {
    schedule.backOff(failure(1, 600), 0, at(0));
    schedule.startInterval(at(1));

    assertThat(schedule.isBackingOff(at(1))).isFalse();
    assertThat(millisUntilDue(1)).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7000, 60_000})
  void doesNotBackOffBeforeAFailure(long elapsed) {
    assertThat(schedule.isBackingOff(at(elapsed))).isFalse();
  }

  private static PushFailure failure(int failures, long retryAfterSeconds) {
    return new PushFailure(failures, Optional.of(Duration.ofSeconds(retryAfterSeconds)));
  }

  private long millisUntilDue(long elapsedMillis) {
    return TimeUnit.NANOSECONDS.toMillis(schedule.nanosUntilDue(at(elapsedMillis)));
  }

  private static long at(long elapsedMillis) {
    return START + TimeUnit.MILLISECONDS.toNanos(elapsedMillis);
  }
}
