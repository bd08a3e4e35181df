package io.lambdametrics.backend.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Calls a backend that may hang: a test that hangs says nothing. */
final class Bounded {

  private final Duration bound;

  /**
   * @param bound the longest that a call may take
   */
  Bounded(Duration bound) {
    this.bound = bound;
  }

  /**
   * Makes the call on a thread of its own.
   *
   * @param what is called, for the message
   * @throws AssertionError if the call has not ended within the bound; its thread is left behind
   * @throws Exception what the call throws
   */
  <T> T call(String what, Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "contract-" + what);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(bound.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException hung) {
      String where =
          Arrays.stream(thread.getStackTrace())
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining());
      thread.interrupt();
      throw new AssertionError(
          what + " has not ended within " + bound.toSeconds() + " s; it is" + where, hung);
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
