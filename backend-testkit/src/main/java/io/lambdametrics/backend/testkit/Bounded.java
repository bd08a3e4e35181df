// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Calls a backend that may hang, so that the test fails instead of hanging. */
final class Bounded {

  private final Duration bound;

  /**
   * @param bound the longest time for a call
   */
  Bounded(Duration bound) {
    this.bound = bound;
  }

  /**
   * Makes a call on a thread of its own.
   *
   * @param name the name of the call, for the message
   * @throws AssertionError if the call takes too long; its thread is left behind
   * @throws Exception the exception of the call
   */
  <T> T call(String name, Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "contract-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(bound.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException hung) {
      String stack =
          Arrays.stream(thread.getStackTrace())
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining());
      thread.interrupt();
      throw new AssertionError(
          name + " has not ended within " + bound.toSeconds() + " s; it is" + stack, hung);
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        throw exception;
      }
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw thrown;
    }
  }
}
