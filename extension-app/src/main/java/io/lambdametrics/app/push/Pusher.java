package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.queue.Outbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one backend, in order, one request at a time: on the interval by itself, and when
 * asked to.
 *
 * <p>Has one thread, which is the only one to call the backend's {@code push}; nothing but {@link
 * #close} ends it. All else may be called by any thread and, but for {@link #await}, does not
 * block. The lock is never held during a push, nor while the ledger is asked for something or a
 * line is logged.
 */
final class Pusher implements AutoCloseable {

  /** How long a push may take that nobody waits for. */
  private static final Duration BACKGROUND_TIMEOUT = Duration.ofSeconds(10);

  /** With less time than this, a push would only make a good backend look like one that fails. */
  static final Duration SHORTEST_PUSH = Duration.ofMillis(50);

  /**
   * Receivers refuse what is older; what they answer to it for ever must not block what follows.
   */
  private static final Duration BATCH_LIFE = Duration.ofHours(1);

  /** Receivers refuse what is further ahead of their clock, which is right unlike ours. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);

  /** Keeps a pusher that fails at everything, as without memory, from using up the processor. */
  private static final long ERROR_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** What becomes of an attempt that is cut short. */
  private static final PushOutcome.Retryable HANGS =
      new PushOutcome.Retryable("it hangs", Optional.empty());

  private final String name;
  private final MetricsBackend backend;
  private final Outbox outgoing;
  private final Backoff backoff;
  private final Clocks clocks;
  private final Logger logger = StdoutLoggerFinder.loggerOf(Pusher.class);
  private final PushHistory history;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PushSchedule schedule;
  private @Nullable Thread thread;

  /** Whether there is a thread that pushes, our own or one that makes the last push itself. */
  private boolean served;

  private long asked;
  private long answered;

  /** When the push that was asked for has to be over. */
  private long askedUntil;

  private boolean closed;

  /** Whether nobody will ask again. */
  private boolean insisted;

  /** Whether the last attempt of this turn failed by itself. */
  private boolean failed;

  /** What to leave the backend alone for after this turn; {@code null} for the interval. */
  private @Nullable Duration wait;

  /** While an attempt is made: for whom, by the number of those who asked before it. */
  private OptionalLong attemptFor = OptionalLong.empty();

  /** Whether the attempt was cut short for one that somebody waits for. */
  private boolean cutShort;

  // Only the thread that pushes uses these.
  private final BatchAge age = new BatchAge();
  private final BackendCaller caller;

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
      Outbox outgoing,
      Duration interval,
      Duration phase,
      Clocks clocks) {
    this.name = name;
    this.backend = backend;
    this.outgoing = outgoing;
    this.backoff = new Backoff(Duration.ofSeconds(1), longestBackoff(interval));
    this.clocks = clocks;
    this.caller = new BackendCaller(name, backend, clocks, logger);
    this.history = new PushHistory(name, clocks);
    this.schedule = new PushSchedule(interval, clocks.nanosAfter(phase));
  }

  /** Six intervals, and not much of a batch's life. */
  private static Duration longestBackoff(Duration interval) {
    Duration six = interval.multipliedBy(6);
    Duration bound = six.compareTo(LONGEST_BACKOFF) < 0 ? six : LONGEST_BACKOFF;
    return bound.compareTo(interval) < 0 ? interval : bound;
  }

  /**
   * Starts the thread unless it runs. Can be tried again where no thread could be had.
   *
   * @return whether it runs
   */
  boolean start() {
    lock.lock();
    try {
      if (!served && !closed) {
        Thread fresh = new Thread(this::run, "pusher-" + name);
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
        served = true;
      }
      return true;
    } catch (OutOfMemoryError noThread) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has everything up to now pushed as soon as can be; not at all while the backend is left alone
   * after a failure.
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
      askedUntil = clocks.nanosAfter(timeout);
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
      schedule.postpone(clocks.nanosAfter(bound));
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
    boolean runs = start();
    if (!runs && takesLastTurn()) {
      turn();
    } else if (!runs || !awaitAnswer(bound)) {
      history.waitedInVain();
      return false;
    }
    return outgoing.isEmpty();
  }

  private boolean awaitAnswer(Duration bound) throws InterruptedException {
    lock.lock();
    try {
      long ticket = asked;
      long left = Clocks.nanosOf(bound);
      long half = left / 2;
      while (answered < ticket && !closed && left > 0) {
        if (left > half) {
          left = half + changed.awaitNanos(left - half);
        } else {
          cutShort(ticket, left);
          left = changed.awaitNanos(left);
        }
      }
      return answered >= ticket;
    } finally {
      lock.unlock();
    }
  }

  /** Whether who waits makes the last push himself, since no thread can be had for it. */
  private boolean takesLastTurn() {
    lock.lock();
    try {
      boolean takes = insisted && !served && !closed;
      served |= takes;
      return takes;
    } finally {
      lock.unlock();
    }
  }

  /** Ends an attempt that was begun for somebody else; the next one is for those who wait now. */
  private void cutShort(long ticket, long leftNanos) {
    Thread pushes = thread;
    if (!cutShort && pushes != null && attemptFor.isPresent() && attemptFor.getAsLong() < ticket) {
      cutShort = true;
      askedUntil = clocks.nanos().getAsLong() + leftNanos;
      pushes.interrupt();
    }
  }

  /** See {@link PushHistory#isHealthy}. */
  boolean isHealthy() {
    return history.isHealthy();
  }

  /** See {@link PushHistory#sinceAccepted}. */
  Duration sinceAccepted() {
    return history.sinceAccepted();
  }

  /** What has become of the pushes so far, in words, where nothing more will be pushed. */
  LogLine summary() {
    outgoing.endWindow();
    return history.summary(outgoing.unacknowledged());
  }

  /** The backend's name. */
  String name() {
    return name;
  }

  /** What has become of the pushes so far. */
  PushCounts counts() {
    return history.counts();
  }

  /** Ends the thread and closes the backend. What has not been sent stays unsent. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      if (thread != null) {
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
    backend.close();
  }

  private void run() {
    while (!isClosed()) {
      try {
        if (awaitTurn()) {
          turn();
        }
      } catch (InterruptedException e) {
        // Closed; or a backend left the thread interrupted, which is over with this.
        logger.log(Level.DEBUG, "{0}: interrupted", name);
      } catch (RuntimeException | Error bug) {
        // Only what needs no memory: there may be none. The turn has logged the error.
        LockSupport.parkNanos(ERROR_PAUSE_NANOS);
      }
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void turn() throws InterruptedException {
    long ticket = ticket();
    try {
      outgoing.endWindow();
      pushAll();
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, name + ": a push was not made", bug);
    } finally {
      answer(ticket);
    }
  }

  /** Waits until somebody asks or a push is due; false when closed. */
  private boolean awaitTurn() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        long now = clocks.nanos().getAsLong();
        if (asked != answered) {
          if (insisted || !schedule.backsOff(now)) {
            return true;
          }
          answered = asked;
          changed.signalAll();
        }
        long left = schedule.left(now);
        if (left <= 0) {
          return true;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long ticket() {
    lock.lock();
    try {
      wait = null;
      failed = false;
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long ticket) {
    lock.lock();
    try {
      // Callers that asked while this attempt was failing are answered too: retrying at once would
      // fail the same way.
      answered = failed && !insisted ? asked : ticket;
      long now = clocks.nanos().getAsLong();
      Duration pause = wait;
      if (pause == null) {
        schedule.turnEnded(now);
      } else {
        schedule.turnFailed(now, pause);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Pushes batch after batch until there is none, or one does not arrive. */
  private void pushAll() throws InterruptedException {
    boolean goesOn = true;
    for (Optional<MetricBatch> next = outgoing.next();
        goesOn && next.isPresent();
        next = goesOn ? outgoing.next() : next) {
      goesOn = !isKeptAhead(next.get()) && push(next.get());
    }
  }

  /** Whether the batch has to wait until the wall clock, which was set back, has caught up. */
  private boolean isKeptAhead(MetricBatch batch) {
    Duration ahead = clocks.until(batch.end());
    boolean young = age(batch).compareTo(BATCH_LIFE) < 0;
    boolean kept = ahead.compareTo(AHEAD) > 0 && young && !isInsisted();
    say(history.keptAhead(kept, ahead));
    return kept;
  }

  private Duration age(MetricBatch batch) {
    return age.of(Duration.between(batch.end(), clocks.now()), clocks.nanos().getAsLong());
  }

  /** Makes one attempt, and returns whether to go on with the next batch at once. */
  private boolean push(MetricBatch batch) throws InterruptedException {
    PushOutcome outcome = attempt(batch);
    boolean accepted = outcome instanceof PushOutcome.Accepted;
    boolean old = age(batch).compareTo(BATCH_LIFE) >= 0;
    boolean over = !(outcome instanceof PushOutcome.Retryable) || old;
    if (over) {
      outgoing.acknowledge();
      age.acknowledge();
    }
    say(note(batch, outcome, old));
    if (!accepted && !outcome.equals(HANGS)) {
      backOff(outcome);
    }
    return over && (accepted || isInsisted());
  }

  private @Nullable LogLine note(MetricBatch batch, PushOutcome outcome, boolean old) {
    if (outcome instanceof PushOutcome.Rejected rejected) {
      return history.refused(batch, rejected.reason());
    }
    if (outcome instanceof PushOutcome.Retryable retryable) {
      return old
          ? history.expired(batch, "older than an hour, and still: " + retryable.reason())
          : history.failed(retryable.reason());
    }
    return history.accepted();
  }

  private void say(@Nullable LogLine line) {
    if (line != null) {
      line.to(logger);
    }
  }

  /** Has the backend left alone after this turn, also where it refused: the next would be, too. */
  private void backOff(PushOutcome outcome) {
    Optional<Duration> retryAfter =
        outcome instanceof PushOutcome.Retryable retryable
            ? retryable.retryAfter()
            : Optional.empty();
    double random = ThreadLocalRandom.current().nextDouble();
    Duration pause = backoff.after(history.streak(), retryAfter, random);
    lock.lock();
    try {
      failed = true;
      wait = pause;
    } finally {
      lock.unlock();
    }
  }

  private boolean isInsisted() {
    lock.lock();
    try {
      return insisted;
    } finally {
      lock.unlock();
    }
  }

  private PushOutcome attempt(MetricBatch batch) throws InterruptedException {
    try {
      return caller.push(batch, begin(), isHealthy());
    } catch (InterruptedException e) {
      if (isClosed()) {
        throw e;
      }
      return isCutShort()
          ? HANGS
          : new PushOutcome.Retryable("the push was interrupted", Optional.empty());
    } finally {
      end();
    }
  }

  /** Begins an attempt, and returns how long that may take. */
  private Duration begin() {
    lock.lock();
    try {
      attemptFor = OptionalLong.of(asked);
      if (asked == answered) {
        return BACKGROUND_TIMEOUT;
      }
      Duration left = clocks.untilNanos(askedUntil);
      return left.compareTo(SHORTEST_PUSH) < 0 ? SHORTEST_PUSH : left;
    } finally {
      lock.unlock();
    }
  }

  private boolean isCutShort() {
    lock.lock();
    try {
      return cutShort;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the attempt. After this, nobody interrupts but {@link #close}, and no interrupt is left.
   */
  private void end() {
    lock.lock();
    try {
      attemptFor = OptionalLong.empty();
      cutShort = false;
      if (!closed) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }
}
