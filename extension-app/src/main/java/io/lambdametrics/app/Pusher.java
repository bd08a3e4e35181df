package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Delivers to one backend, in order, one request at a time: on the interval by itself, and when
 * asked to.
 *
 * <p>Has one thread, which is the only one to call the backend's {@code push}. All else may be
 * called by any thread and, but for {@link #await}, does not block. The lock is never held during a
 * push.
 */
final class Pusher implements AutoCloseable {

  /** How long a push may take that nobody waits for. */
  private static final Duration BACKGROUND_TIMEOUT = Duration.ofSeconds(10);

  /** A connection that was idle for so long, or through a freeze, is likely dead. */
  private static final Duration CONNECTION_LIFE = Duration.ofSeconds(30);

  /**
   * Receivers refuse what is older; what they answer to it for ever must not block what follows.
   */
  private static final Duration BATCH_LIFE = Duration.ofHours(1);

  private final String name;
  private final MetricsBackend backend;
  private final Runnable collect;
  private final Duration interval;
  private final Backoff backoff;
  private final Clocks clocks;
  private final Thread thread;
  private final Logger logger = System.getLogger(Pusher.class.getName());

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Outbox outbox = new Outbox();
  private final PushHistory history;
  private long asked;
  private long answered;
  private Duration askedTimeout = BACKGROUND_TIMEOUT;
  private boolean closed;
  private Instant lastAttempt;
  private Duration wait;
  private long dueNanos;

  /**
   * Makes a pusher that does nothing until {@link #start}.
   *
   * @param collect brings the window so far to all pushers' {@link #add}
   * @param interval how often to push by itself
   */
  Pusher(String name, MetricsBackend backend, Runnable collect, Duration interval, Clocks clocks) {
    this.name = name;
    this.backend = backend;
    this.collect = collect;
    this.interval = interval;
    this.backoff = new Backoff(Duration.ofSeconds(1), interval.multipliedBy(6));
    this.clocks = clocks;
    this.lastAttempt = clocks.now();
    this.history = new PushHistory(name, lastAttempt);
    this.wait = interval;
    this.dueNanos = clocks.nanos().getAsLong() + interval.toNanos();
    this.thread = new Thread(this::run, "pusher-" + name);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Adds a window to what is to be sent. */
  void add(MetricBatch window) {
    lock.lock();
    try {
      outbox.add(window);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has everything up to now pushed as soon as can be.
   *
   * @param timeout the longest that the push may take
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  void ask(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout has to be above 0: " + timeout);
    }
    lock.lock();
    try {
      askedTimeout = timeout;
      asked++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until what was asked for so far is done, well or badly.
   *
   * @param bound the longest to wait; not at all if it is not above 0
   * @return whether nothing is left to send
   */
  boolean await(Duration bound) throws InterruptedException {
    lock.lock();
    try {
      long ticket = asked;
      long left = bound.toNanos();
      while (answered < ticket && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return answered >= ticket && outbox.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the last push went well, or none was tried. */
  boolean backendAnswers() {
    lock.lock();
    try {
      return history.streak() == 0;
    } finally {
      lock.unlock();
    }
  }

  /** When a push was accepted last; the time of the start if none was. */
  Instant lastAccepted() {
    lock.lock();
    try {
      return history.lastAccepted();
    } finally {
      lock.unlock();
    }
  }

  /** What has become of the pushes so far, in words. */
  String summary() {
    lock.lock();
    try {
      return name
          + ": "
          + history.summary()
          + (outbox.isEmpty() ? "" : ", the last figures unsent");
    } finally {
      lock.unlock();
    }
  }

  /** The backend's name. */
  String name() {
    return name;
  }

  /** What has become of the pushes so far. */
  PushCounts counts() {
    lock.lock();
    try {
      return history.counts();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the thread and closes the backend. What has not been sent stays unsent. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
    backend.close();
  }

  private void run() {
    try {
      while (awaitTurn()) {
        long ticket = ticket();
        try {
          collect.run();
          pushAll();
        } catch (RuntimeException | Error bug) {
          logger.log(Level.ERROR, name + ": a push was not made", bug);
        } finally {
          answer(ticket);
        }
      }
    } catch (InterruptedException e) {
      logger.log(Level.DEBUG, "{0}: pusher ends", name);
    }
  }

  /** Waits until somebody asks or the interval has passed; false when closed. */
  private boolean awaitTurn() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && asked == answered) {
        long left = dueNanos - clocks.nanos().getAsLong();
        if (left <= 0) {
          return true;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private long ticket() {
    lock.lock();
    try {
      wait = interval;
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long ticket) {
    lock.lock();
    try {
      answered = ticket;
      dueNanos = clocks.nanos().getAsLong() + wait.toNanos();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Pushes batch after batch until there is none or one is to be sent again. */
  private void pushAll() throws InterruptedException {
    Optional<MetricBatch> batch = next();
    while (batch.isPresent() && settle(batch.get(), attempt(batch.get()))) {
      batch = next();
    }
  }

  private Optional<MetricBatch> next() {
    lock.lock();
    try {
      return outbox.next();
    } finally {
      lock.unlock();
    }
  }

  private PushOutcome attempt(MetricBatch batch) throws InterruptedException {
    try {
      Instant now = clocks.now();
      if (Duration.between(lastAttempt, now).compareTo(CONNECTION_LIFE) > 0) {
        backend.dropConnections();
      }
      lastAttempt = now;
      return backend.push(batch, timeout());
    } catch (RuntimeException | Error broken) {
      // A bug of the backend, or one built against another version of the SPI. The batch is kept:
      // some bugs
      // pass, and what does not pass is given up with the batch's age.
      logger.log(
          backendAnswers() ? Level.ERROR : Level.DEBUG, name + ": the backend broke", broken);
      return new PushOutcome.Retryable(
          "the backend broke: " + broken.getClass().getName(), Optional.empty());
    }
  }

  private Duration timeout() {
    lock.lock();
    try {
      return asked > answered ? askedTimeout : BACKGROUND_TIMEOUT;
    } finally {
      lock.unlock();
    }
  }

  /** Notes what became of a batch; false if it is to be sent again. */
  private boolean settle(MetricBatch batch, PushOutcome outcome) {
    lock.lock();
    try {
      if (outcome instanceof PushOutcome.Accepted) {
        history.accepted(clocks.now());
      } else if (outcome instanceof PushOutcome.Rejected rejected) {
        history.lost(batch, rejected.reason());
      } else if (outcome instanceof PushOutcome.Retryable retryable) {
        if (Duration.between(batch.end(), clocks.now()).compareTo(BATCH_LIFE) < 0) {
          history.failed(retryable.reason());
          double random = ThreadLocalRandom.current().nextDouble();
          wait = backoff.after(history.streak(), retryable.retryAfter(), random);
          return false;
        }
        history.lost(batch, "older than an hour, and still: " + retryable.reason());
      }
      outbox.settled();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
