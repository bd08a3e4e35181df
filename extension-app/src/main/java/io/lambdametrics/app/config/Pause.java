// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pauses of threads that must not end, whatever the state of the process is. */
public final class Pause {

  private Pause() {}

  /** Waits, or returns early if the thread is interrupted or there is no memory for a wait. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the scheduler
  public static void ofMillis(long millis) {
    try {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    } catch (OutOfMemoryError noMemory) {
      // In a native executable, the first wait of a thread needs memory, too.
      Thread.yield();
    }
  }
}
