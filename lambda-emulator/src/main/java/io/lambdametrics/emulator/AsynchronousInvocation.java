// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An asynchronous invocation of the function. Lambda repeats a failed attempt under the same
 * request id, by default up to two times, as AWS's "How Lambda handles errors and retries with
 * asynchronous invocation" describes. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * // Fails once and succeeds at the retry: two attempts, one request id.
 * lambda.invoke(
 *     AsynchronousInvocation.of(
 *         Invocation.handlerError(), Invocation.success().lasting(Duration.ofMillis(30))));
 * }</pre>
 */
public final class AsynchronousInvocation {

  /** Lambda's default and its upper limit. */
  private static final int MOST_RETRIES = 2;

  /** Runs one attempt. */
  @FunctionalInterface
  public interface Invoker {
    InvocationResult invoke(Invocation invocation) throws InterruptedException;
  }

  private final List<Invocation> attempts;
  private final int maxRetries;
  private final Duration retryDelay;

  private AsynchronousInvocation(List<Invocation> attempts, int maxRetries, Duration retryDelay) {
    this.attempts = attempts;
    this.maxRetries = maxRetries;
    this.retryDelay = retryDelay;
  }

  /**
   * Returns an asynchronous invocation with at most two retries and no delay before them.
   *
   * @param attempts the first attempt, the second, and so on; further attempts repeat the last one.
   *     All attempts have the request id of the first one, if it sets one.
   * @throws IllegalArgumentException if there is no attempt or there are more than three
   */
  public static AsynchronousInvocation of(Invocation... attempts) {
    if (attempts.length < 1 || attempts.length > 1 + MOST_RETRIES) {
      throw new IllegalArgumentException("attempts must be 1 to 3, but are " + attempts.length);
    }
    return new AsynchronousInvocation(List.of(attempts), MOST_RETRIES, Duration.ZERO);
  }

  /**
   * Sets the highest number of retries, like Lambda's {@code MaximumRetryAttempts}.
   *
   * @param retries 0 to 2; default 2
   * @throws IllegalArgumentException if it is out of range
   */
  public AsynchronousInvocation maxRetries(int retries) {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException("maxRetries must be 0 to 2, but is " + retries);
    }
    return new AsynchronousInvocation(attempts, retries, retryDelay);
  }

  /**
   * Sets the pause before each retry. Lambda waits one minute before the first retry and two before
   * the second; the default here is no pause.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AsynchronousInvocation retryDelay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("retryDelay must not be negative: " + delay);
    }
    return new AsynchronousInvocation(attempts, maxRetries, delay);
  }

  /**
   * Runs the attempts until one succeeds or the retries are used up.
   *
   * @param invoker runs one attempt
   * @param results receives the result of each attempt
   */
  public void run(Invoker invoker, Consumer<InvocationResult> results) throws InterruptedException {
    String requestId = requestId();
    for (int attempt = 0; attempt <= maxRetries; attempt++) {
      if (attempt > 0) {
        TimeUnit.NANOSECONDS.sleep(retryDelay.toNanos());
      }
      Invocation next = attempts.get(Math.min(attempt, attempts.size() - 1));
      InvocationResult result = invoker.invoke(next.withRequestId(requestId));
      results.accept(result);
      if (result.outcome() == InvocationOutcome.SUCCESS) {
        return;
      }
    }
  }

  private String requestId() {
    return attempts.get(0).requestId().orElseGet(() -> UUID.randomUUID().toString());
  }
}
