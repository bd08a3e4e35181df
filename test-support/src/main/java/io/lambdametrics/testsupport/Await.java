// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Waits for a condition by checking it repeatedly. */
public final class Await {

  private static final Duration SHORT_PAUSE = Duration.ofMillis(2);

  /** The pause between two requests to a server. */
  private static final Duration POLL_PAUSE = Duration.ofMillis(50);

  /** Returns a value that changes with time. */
  @FunctionalInterface
  public interface Source<T> {
    T get() throws IOException, InterruptedException;
  }

  private Await() {}

  /**
   * Waits until a condition is true.
   *
   * @throws AssertionError if it is still false after {@code limit}
   */
  public static void until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the condition was not met within " + limit);
      }
      LockSupport.parkNanos(SHORT_PAUSE.toNanos());
    }
  }

  /**
   * Reads a value repeatedly until it is the expected one.
   *
   * @return the first expected value, or the last value read within {@code limit}
   */
  public static <T> T poll(Duration limit, Source<T> source, Predicate<? super T> expected)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    T value = source.get();
    while (!expected.test(value) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL_PAUSE.toNanos());
      value = source.get();
    }
    return value;
  }
}
