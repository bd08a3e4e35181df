// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes log lines to a stream on a thread of its own, so that a blocked stream, such as a pipe
 * that nobody reads, delays no caller. If more than {@link #CAPACITY} lines wait, further lines are
 * dropped, and their number is logged when the stream accepts lines again.
 *
 * <p>Thread-safe: a lock guards the queue, and is not held while the stream is written. The thread
 * {@code log-writer} starts with the first line.
 */
final class LogWriter implements Consumer<String> {

  /** The most lines that wait. A line has some hundred characters, a stack trace some KiB. */
  static final int CAPACITY = 256;

  /** Keeps a writer without memory from using up the CPU. */
  private static final long ERROR_PAUSE_NANOS = 10_000_000;

  private final PrintStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable Thread thread;
  private long dropped;
  private boolean writing;

  /** Creates a writer whose thread is not started yet. */
  LogWriter(PrintStream out) {
    this.out = out;
  }

  /** Queues a line, given without its line break. Never waits for the stream and never throws. */
  @Override
  public void accept(String line) {
    lock.lock();
    try {
      if (waiting.size() >= CAPACITY) {
        dropped++;
        return;
      }
      if (dropped > 0) {
        waiting.add(takeDropped());
      }
      waiting.add(line);
      changed.signalAll();
      startThread();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until every line is written. If no thread could be started, the caller writes the lines.
   *
   * @param bound the longest time to wait for the stream
   */
  void flush(Duration bound) {
    if (!canWriteInBackground()) {
      writeOnCallersThread();
      return;
    }
    long left = bound.toNanos();
    lock.lock();
    try {
      while ((writing || !waiting.isEmpty() || dropped > 0) && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean canWriteInBackground() {
    lock.lock();
    try {
      return waiting.isEmpty() || startThread();
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the thread runs. If it cannot be started, the next line tries again. */
  private boolean startThread() {
    if (thread == null) {
      try {
        Thread started = new Thread(this::run, "log-writer");
        started.setDaemon(true);
        started.start();
        thread = started;
      } catch (OutOfMemoryError noThread) {
        return false;
      }
    }
    return true;
  }

  private void run() {
    while (true) {
      try {
        out.println(take());
      } catch (InterruptedException | RuntimeException | Error lostLine) {
        // Nothing may end this thread, and the log cannot report the loss.
        pause();
      }
    }
  }

  /** Like {@code Pause} of the settings' package, which uses this one. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the scheduler
  private static void pause() {
    try {
      LockSupport.parkNanos(ERROR_PAUSE_NANOS);
    } catch (OutOfMemoryError noMemory) {
      Thread.yield();
    }
  }

  private void writeOnCallersThread() {
    for (String line = poll(); line != null; line = poll()) {
      out.println(line);
    }
  }

  private String take() throws InterruptedException {
    lock.lock();
    try {
      writing = false;
      changed.signalAll();
      while (waiting.isEmpty() && dropped == 0) {
        changed.await();
      }
      writing = true;
      return waiting.isEmpty() ? takeDropped() : waiting.remove();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String poll() {
    lock.lock();
    try {
      return waiting.poll();
    } finally {
      lock.unlock();
    }
  }

  private String takeDropped() {
    String text =
        dropped + " log lines were dropped, because standard output was blocked for a while";
    dropped = 0;
    return "[lambda-metrics] WARN " + text;
  }
}
