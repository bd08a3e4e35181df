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
 * Writes log lines to a stream on a thread of its own. A stream that takes nothing, such as a pipe
 * that nobody reads, costs lines and never time: lines beyond {@link #CAPACITY} are dropped, and
 * their number is written as soon as the stream takes lines again.
 *
 * <p>May be used by several threads. The thread, {@code log-writer}, starts with the first line.
 */
final class LogWriter implements Consumer<String> {

  /** Lines that wait for the stream; a line is some hundred characters, a stack trace some KiB. */
  static final int CAPACITY = 256;

  /** Keeps a writer that has no memory from using up the processor. */
  private static final long ERROR_PAUSE_NANOS = 10_000_000;

  private final PrintStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable Thread thread;
  private long dropped;
  private boolean writing;

  /** Makes a writer that has no thread yet. */
  LogWriter(PrintStream out) {
    this.out = out;
  }

  /** Has a line written, without its line break. Never waits for the stream, and never throws. */
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
   * Waits until every line is written. Where no thread could be started, this thread writes them.
   *
   * @param bound the longest to wait for the stream
   */
  void flush(Duration bound) {
    if (!hasThread()) {
      writeHere();
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

  private boolean hasThread() {
    lock.lock();
    try {
      return waiting.isEmpty() || startThread();
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether there is a thread; one that cannot be had now is tried with the next line. */
  private boolean startThread() {
    if (thread == null) {
      try {
        Thread fresh = new Thread(this::run, "log-writer");
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
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
        // Nothing may end this thread, and there is no log to say so in.
        LockSupport.parkNanos(ERROR_PAUSE_NANOS);
      }
    }
  }

  private void writeHere() {
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
    String text = dropped + " log lines were dropped: the function's log took no lines for a while";
    dropped = 0;
    return "[lambda-metrics] WARN " + text;
  }
}
