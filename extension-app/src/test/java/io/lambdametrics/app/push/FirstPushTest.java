// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.queue.TestWindows;
import io.lambdametrics.testsupport.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FirstPushTest {

  /** Near the end of the range of the monotonic clock, which may overflow at any time. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(2));

  private final Clocks clocks = new Clocks(() -> TestWindows.START, nanos::get);
  private final FirstPush first = new FirstPush(Duration.ofSeconds(10), clocks);

  @RepeatedTest(20)
  void isDueAfterHalfAnIntervalToOneAndAHalf() {
    assertThat(FirstPush.within(Duration.ofSeconds(10), clocks).left())
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
  }

  @Test
  void isDueWithTheTimeThatHasPassed() {
    pass(Duration.ofSeconds(7));
    assertThat(first.left()).hasSeconds(3);

    pass(Duration.ofSeconds(4));
    assertThat(first.left()).isZero();
  }

  @Test
  void isPostponedButNeverDueEarlier() {
    first.postpone(Duration.ofSeconds(1));
    assertThat(first.left()).hasSeconds(10);

    first.postpone(Duration.ofSeconds(12));
    assertThat(first.left()).hasSeconds(12);
  }

  @Test
  void needsTheBackendsHalfwayToThePush() throws Exception {
    pass(Duration.ofMillis(4999));
    CountDownLatch needed = new CountDownLatch(1);
    awaitInBackground(needed);
    assertThat(needed.await(20, TimeUnit.MILLISECONDS)).as("the clock stands still").isFalse();

    pass(Duration.ofMillis(1));
    assertThat(needed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void needsTheBackendsHalfwayEvenIfItIsPostponed() throws Exception {
    first.postpone(Duration.ofHours(1));
    pass(Duration.ofSeconds(5));

    first.awaitNeed();
    assertThat(first.left()).isPositive();
  }

  @Test
  void needsTheBackendsAfterAFreezeAcrossTheHalf() throws Exception {
    pass(Duration.ofHours(3));

    first.awaitNeed();
    assertThat(first.left()).isZero();
  }

  @Test
  void needsTheBackendsAtOnceForACallerThatWaitsForAPush() throws Exception {
    CountDownLatch needed = new CountDownLatch(1);
    Thread waiting = awaitInBackground(needed);
    Await.until(Duration.ofSeconds(20), () -> waiting.getState() == Thread.State.TIMED_WAITING);

    first.expect();
    assertThat(needed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private Thread awaitInBackground(CountDownLatch needed) {
    Thread thread =
        new Thread(
            () -> {
              try {
                first.awaitNeed();
                needed.countDown();
              } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
