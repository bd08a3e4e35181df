package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
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
 * push, nor while the ledger is asked for something.
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

  /** A timer that is so late was frozen. */
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** What a freeze's end needs to tell whether the invocation that ended it pushes by itself. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** What becomes of an attempt that is cut short. */
  private static final PushOutcome.Retryable HANGS =
      new PushOutcome.Retryable("it hangs", Optional.empty());

  private final String name;
  private final MetricsBackend backend;
  private final Outgoing outgoing;
  private final Duration interval;
  private final Backoff backoff;
  private final Clocks clocks;
  private final Thread thread;
  private final Logger logger = StdoutLoggerFinder.loggerOf(Pusher.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PushHistory history;
  private long asked;
  private long answered;
  private Duration askedTimeout = BACKGROUND_TIMEOUT;
  private boolean closed;

  /** Whether nobody will ask again. */
  private boolean insisted;

  /** Whether the last attempt of this turn failed by itself. */
  private boolean failed;

  private Instant lastAttempt;
  private Duration wait;
  private long dueNanos;

  /** Whether the timer's push was put off, since it was late. */
  private boolean putOff;

  /** Whether somebody waited in vain, and nothing has been accepted since. */
  private boolean waitedInVain;

  /** While an attempt is made: for whom, by the number of those who asked before it. */
  private OptionalLong attemptFor = OptionalLong.empty();

  /** Whether the attempt was cut short for one that somebody waits for. */
  private boolean cutShort;

  /**
   * Makes a pusher that does nothing until {@link #start}.
   *
   * @param interval how often to push by itself
   * @param phase how long to wait before the first time, so that pushers that start together do not
   *     push together for ever
   */
  Pusher(
      String name,
      MetricsBackend backend,
      Outgoing outgoing,
      Duration interval,
      Duration phase,
      Clocks clocks) {
    this.name = name;
    this.backend = backend;
    this.outgoing = outgoing;
    this.interval = interval;
    this.backoff = new Backoff(Duration.ofSeconds(1), interval.multipliedBy(6));
    this.clocks = clocks;
    this.lastAttempt = clocks.now();
    this.history = new PushHistory(name, lastAttempt);
    this.wait = interval;
    this.dueNanos = clocks.nanos().getAsLong() + phase.toNanos();
    this.thread = new Thread(this::run, "pusher-" + name);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
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
   * The same for the last time: though the backend asked us to wait, or has just failed, there is
   * no other time.
   */
  void insist(Duration timeout) {
    lock.lock();
    try {
      insisted = true;
    } finally {
      lock.unlock();
    }
    ask(timeout);
  }

  /** Leaves the next push to somebody who will ask for one within this time. */
  void postpone(Duration bound) {
    lock.lock();
    try {
      dueNanos = Math.max(dueNanos, clocks.nanos().getAsLong() + bound.toNanos());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until what was asked for so far is done, well or badly. A push that was under way before
   * gets half of the time: it may hang on a connection that died in a freeze.
   *
   * @param bound the longest to wait; not at all if it is not above 0
   * @return whether nothing is left to send
   */
  boolean await(Duration bound) throws InterruptedException {
    lock.lock();
    try {
      long ticket = asked;
      long half = bound.toNanos() / 2;
      long left = bound.toNanos();
      while (answered < ticket && !closed && left > 0) {
        if (left > half) {
          left = half + changed.awaitNanos(left - half);
        } else {
          cutShort(ticket, left);
          left = changed.awaitNanos(left);
        }
      }
      if (answered < ticket) {
        waitedInVain = true;
        return false;
      }
    } finally {
      lock.unlock();
    }
    return outgoing.isEmpty();
  }

  /** Ends an attempt that was begun for somebody else; the next one is for those who wait now. */
  private void cutShort(long ticket, long leftNanos) {
    if (!cutShort && attemptFor.isPresent() && attemptFor.getAsLong() < ticket) {
      cutShort = true;
      askedTimeout = Duration.ofNanos(leftNanos);
      thread.interrupt();
    }
  }

  /** Whether the last push went well, or none was tried; false once somebody waited in vain. */
  boolean backendAnswers() {
    lock.lock();
    try {
      return history.streak() == 0 && !waitedInVain;
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
    String unsent = outgoing.isEmpty() ? "" : ", the last figures unsent";
    lock.lock();
    try {
      return name + ": " + history.summary() + unsent;
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
          outgoing.collect();
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
        if (left <= -LATE_NANOS && !putOff) {
          // Thawed just now, by an invocation that may want to push at its end: once is enough.
          putOff = true;
          dueNanos = clocks.nanos().getAsLong() + GRACE_NANOS;
        } else if (left <= 0) {
          return true;
        } else {
          changed.await(left, TimeUnit.NANOSECONDS);
        }
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
      putOff = false;
      failed = false;
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long ticket) {
    lock.lock();
    try {
      // Who asked during an attempt that failed would meet the same, and has to wait for the next,
      // too.
      answered = failed && !insisted ? asked : ticket;
      dueNanos = clocks.nanos().getAsLong() + wait.toNanos();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Pushes batch after batch until there is none or one is to be sent again. */
  private void pushAll() throws InterruptedException {
    Optional<MetricBatch> batch = outgoing.next();
    while (batch.isPresent() && settle(batch.get(), attempt(batch.get()))) {
      outgoing.settled();
      batch = outgoing.next();
    }
  }

  private PushOutcome attempt(MetricBatch batch) throws InterruptedException {
    try {
      Instant now = clocks.now();
      if (Duration.between(lastAttempt, now).compareTo(CONNECTION_LIFE) > 0) {
        backend.dropConnections();
      }
      lastAttempt = now;
      return backend.push(batch, begin());
    } catch (InterruptedException e) {
      if (!isCutShort()) {
        throw e;
      }
      backend.dropConnections();
      return HANGS;
    } catch (RuntimeException | Error broken) {
      // A bug of the backend, or one built against another version of the SPI. The batch is kept:
      // some bugs pass, and what does not pass is given up with the batch's age.
      logger.log(
          backendAnswers() ? Level.ERROR : Level.DEBUG, name + ": the backend broke", broken);
      return new PushOutcome.Retryable(
          "the backend broke: " + broken.getClass().getName(), Optional.empty());
    } finally {
      end();
    }
  }

  /** Begins an attempt, of which it answers how long that may take. */
  private Duration begin() {
    lock.lock();
    try {
      attemptFor = OptionalLong.of(asked);
      return asked > answered ? askedTimeout : BACKGROUND_TIMEOUT;
    } finally {
      lock.unlock();
    }
  }

  private boolean isCutShort() {
    lock.lock();
    try {
      return cutShort && !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the attempt. After this, nobody interrupts, so no interrupt is left behind. */
  private void end() {
    lock.lock();
    try {
      attemptFor = OptionalLong.empty();
      if (cutShort) {
        cutShort = false;
        if (!closed) {
          Thread.interrupted();
        }
      }
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
        waitedInVain = false;
      } else if (outcome instanceof PushOutcome.Rejected rejected) {
        history.refused(batch, rejected.reason());
      } else if (outcome instanceof PushOutcome.Retryable retryable) {
        if (Duration.between(batch.end(), clocks.now()).compareTo(BATCH_LIFE) < 0) {
          history.failed(retryable.reason());
          failed = !retryable.equals(HANGS);
          double random = ThreadLocalRandom.current().nextDouble();
          wait = backoff.after(history.streak(), retryable.retryAfter(), random);
          return false;
        }
        history.expired(batch, "older than an hour, and still: " + retryable.reason());
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
