// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelCloserTest {

  private final AtomicBoolean closed = new AtomicBoolean();

  @Test
  void waitsForABackendThatClosesInTime() {
    ParallelCloser.closeAll(Map.of("good", () -> closed.set(true)));

    assertThat(closed).isTrue();
  }

  @Test
  void doesNotWaitForABackendThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    ParallelCloser.closeAll(Map.of("hangs", () -> await(never), "good", () -> closed.set(true)));

    assertThat(closed).isTrue();
    never.countDown();
  }

  @Test
  void closesTheOthersWhenOneThrows() {
    ParallelCloser.closeAll(
        Map.of(
            "bad",
            () -> {
              throw new IllegalStateException("a bug");
            },
            "good",
            () -> closed.set(true)));

    assertThat(closed).isTrue();
  }

  @Test
  void returnsWhenInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    ParallelCloser.closeAll(Map.of("hangs", () -> await(never)));

    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
