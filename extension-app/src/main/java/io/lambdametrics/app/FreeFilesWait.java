// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/**
 * Waits until the process can open the files that loading the backends needs. A class whose jar
 * cannot be opened is missing for the life of the process, so loading must not be tried before.
 *
 * <p>One thread waits; any thread can cancel the wait.
 */
final class FreeFilesWait {

  /** The number of files that a first connection needs, and in the JVM layer the jars. */
  private static final int WANTED_FILES = NativeLayer.isThisProcess() ? 8 : 32;

  /** The most checks while some files are free, but too few; they take about a minute. */
  private static final int MAX_CHECKS = 16;

  private static final long FIRST_PAUSE_MS = 50;
  private static final long MAX_PAUSE_MS = 5000;

  private final IntUnaryOperator freeFiles;
  private final Logger logger;
  private final CountDownLatch canceled = new CountDownLatch(1);

  /**
   * Creates a wait.
   *
   * @param freeFiles returns how many files can be opened, up to the number that it is given
   */
  FreeFilesWait(IntUnaryOperator freeFiles, Logger logger) {
    this.freeFiles = freeFiles;
    this.logger = logger;
  }

  /** Returns when enough files can be opened, or the wait is canceled. */
  void await() {
    int checks = 0;
    long pause = FIRST_PAUSE_MS;
    int free = freeFiles.applyAsInt(WANTED_FILES);
    while (free < WANTED_FILES && (free == 0 || checks < MAX_CHECKS)) {
      if (checks == 0) {
        logger.log(
            Level.WARNING,
            "the backends are not loaded yet, because this process cannot open the files that they"
                + " need; metrics wait until it can: have the function open fewer files");
      }
      checks++;
      if (isCanceledWithin(pause)) {
        return;
      }
      pause = Math.min(2 * pause, MAX_PAUSE_MS);
      free = freeFiles.applyAsInt(WANTED_FILES);
    }
  }

  /** Ends the wait, and every later one. */
  void cancel() {
    canceled.countDown();
  }

  private boolean isCanceledWithin(long millis) {
    try {
      return canceled.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException unexpected) {
      // Nothing interrupts this thread on purpose.
      return false;
    }
  }
}
