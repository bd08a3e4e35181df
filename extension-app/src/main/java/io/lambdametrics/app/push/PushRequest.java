// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One caller's request to push everything that was recorded so far. It is completed after the
 * attempt, whatever the result.
 *
 * <p>The caller waits for it and the pushing thread completes it. {@link #attempted} is guarded by
 * the lock of {@link PushRequests}.
 */
final class PushRequest {

  /** When the caller stops waiting, by the monotonic clock. */
  final long deadline;

  /** Whether an attempt has started since the request was made. */
  boolean attempted;

  private final CountDownLatch completed = new CountDownLatch(1);
  private volatile boolean cancelled;

  /** Creates an open request. */
  PushRequest(long deadline) {
    this.deadline = deadline;
  }

  /** Wakes the caller: the push was tried, or will not be tried now. */
  void complete() {
    completed.countDown();
  }

  /** Wakes the caller because the pusher is closed. */
  void cancel() {
    cancelled = true;
    completed.countDown();
  }

  /**
   * Waits until the request is completed or cancelled.
   *
   * @param nanos the longest wait; none if it is not above 0
   * @return false if the time ran out
   */
  boolean await(long nanos) throws InterruptedException {
    return completed.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Returns whether the request was completed and not cancelled. */
  boolean isCompleted() {
    return completed.getCount() == 0 && !cancelled;
  }
}
