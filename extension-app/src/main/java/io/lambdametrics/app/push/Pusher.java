// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.Pause;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.queue.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Pushes the windows of one backend's outbox, at the interval and when a caller requests it.
 *
 * <p>Thread-safe. Only this pusher's thread calls the backend's {@code push}, so there is never
 * more than one request in flight. Nothing ends that thread except {@link #close}. No method blocks
 * except {@link #await}.
 */
final class Pusher implements AutoCloseable {

  /** Limits the CPU use of a pusher that fails again and again, for example without memory. */
  private static final long ERROR_PAUSE_MS = 100;

  private final NamedBackend backend;
  private final Outbox outbox;
  private final PushHistory history;
  private final PushRequests requests;
  private final BatchSender sender;
  private final Logger logger = StdoutLoggerFinder.loggerOf(Pusher.class);

  private final Object threadLock = new Object();
  private @Nullable Thread thread;

  /** Whether a caller makes the final push itself, because no thread could be started. */
  private boolean callerPushes;

  /**
   * Creates a pusher that does nothing until {@link #start}.
   *
   * @param interval the time between two pushes
   * @param first when to push for the first time
   */
  Pusher(NamedBackend backend, Outbox outbox, Duration interval, FirstPush first, Clocks clocks) {
    this.backend = backend;
    this.outbox = outbox;
    this.history = new PushHistory(backend.name(), first, clocks);
    PushSchedule schedule = new PushSchedule(interval, first.left(), clocks.nanos().getAsLong());
    this.requests = new PushRequests(schedule, clocks);
    BackendCaller caller = new BackendCaller(backend, clocks, logger);
    this.sender = new BatchSender(outbox, caller, requests, history, clocks, logger);
  }

  /**
   * Starts the thread if it does not run yet. Can be called again after a failure.
   *
   * @return false if the system could not start a thread
   */
  boolean start() {
    synchronized (threadLock) {
      if (thread != null || callerPushes || requests.isClosed()) {
        return true;
      }
      try {
        Thread started = new Thread(this::run, "pusher-" + backend.name());
        started.setDaemon(true);
        started.start();
        thread = started;
        return true;
      } catch (OutOfMemoryError noThread) {
        return false;
      }
    }
  }

  /**
   * Requests a push of everything that was recorded so far. During the back-off after a failure,
   * nothing is pushed.
   *
   * @param timeout how long the caller waits, and so how long the push may take
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  PushRequest request(Duration timeout) {
    return requests.add(timeout, false);
  }

  /** Requests the final push, which is tried even if the backend has just failed. */
  PushRequest requestFinal(Duration timeout) {
    return requests.add(timeout, true);
  }

  /**
   * Waits until a request is done, at the latest until its deadline.
   *
   * @return whether the push was tried and nothing is left to send
   */
  boolean await(PushRequest request) throws InterruptedException {
    boolean hasThread = start();
    if (!hasThread && becomesPusher()) {
      takeTurn();
    } else if (!hasThread || !requests.await(request)) {
      history.waitTimedOut();
      return false;
    }
    return outbox.isEmpty();
  }

  private boolean becomesPusher() {
    synchronized (threadLock) {
      boolean becomes =
          thread == null && !callerPushes && requests.isFinalRequested() && !requests.isClosed();
      callerPushes |= becomes;
      return becomes;
    }
  }

  /** Delays the next scheduled push, because a caller will request one within this time. */
  void postpone(Duration delay) {
    requests.postpone(delay);
  }

  String name() {
    return backend.name();
  }

  PushHistory history() {
    return history;
  }

  /** Summarizes all pushes for the last log line. Call it when nothing more will be pushed. */
  LogLine summary() {
    outbox.endWindow();
    return history.summary(outbox.unacknowledged());
  }

  /** Ends the thread and closes the backend. Batches that were not sent stay in the outbox. */
  @Override
  public void close() {
    requests.close();
    synchronized (threadLock) {
      if (thread != null) {
        thread.interrupt();
      }
    }
    backend.backend().close();
  }

  private void run() {
    while (!requests.isClosed()) {
      try {
        if (requests.awaitTurn()) {
          takeTurn();
        }
      } catch (InterruptedException e) {
        // Either closed, or a backend left the thread interrupted, which this exception has
        // cleared.
        logger.log(Level.DEBUG, "{0}: interrupted", name());
      } catch (RuntimeException | Error bug) {
        // There may be no memory, so do only what needs none. The turn has logged the error.
        Pause.ofMillis(ERROR_PAUSE_MS);
      }
    }
  }

  private void takeTurn() throws InterruptedException {
    int served = requests.startTurn();
    try {
      sender.sendAll();
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, name() + ": internal error while pushing; please report this", bug);
    } finally {
      requests.endTurn(served, sender.failure());
    }
  }
}
