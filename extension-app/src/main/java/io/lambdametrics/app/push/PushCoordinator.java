package io.lambdametrics.app.push;

import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.DurableMetrics;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings what the ledger has to all backends. Begins with none: the backends are loaded while the
 * function initialises, and until then the ledger just counts on.
 *
 * <p>May be used by several threads.
 */
public final class PushCoordinator implements AutoCloseable {

  private final DurableMetrics ledger;
  private final Clocks clocks;
  private final Duration interval;
  private final List<String> names;
  private final Instant begin;
  private final long beginNanos;
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile List<Pusher> pushers = List.of();

  public PushCoordinator(DurableMetrics ledger, AppSettings settings, Clocks clocks) {
    this.ledger = ledger;
    this.clocks = clocks;
    this.interval = settings.pushInterval();
    this.names = settings.backends();
    this.begin = clocks.now();
    this.beginNanos = clocks.nanos().getAsLong();
  }

  /** Begins to push to these backends, or never to push if there are none. To be called once. */
  public void start(List<NamedBackend> backends) {
    try {
      ledger.keepOutboxesOf(backends.stream().map(NamedBackend::name).toList());
      pushers = backends.stream().map(this::pusher).toList();
      startPushers();
    } finally {
      started.countDown();
    }
  }

  /**
   * Starts the threads of the pushers that have none. To be called again where that fails, since a
   * thread that cannot be had now may be had later.
   *
   * @return whether all have one
   */
  public boolean startPushers() {
    boolean all = true;
    for (Pusher pusher : pushers) {
      all &= pusher.start();
    }
    return all;
  }

  /** Whether {@link #start} was called. */
  public boolean isStarted() {
    return started.getCount() == 0;
  }

  /** The first push comes after half an interval at the least: the function may be initialising. */
  private Pusher pusher(NamedBackend backend) {
    double phase = 0.5 + ThreadLocalRandom.current().nextDouble();
    return new Pusher(
        backend.name(),
        backend.backend(),
        ledger.outbox(backend.name()),
        interval,
        Duration.ofMillis((long) (phase * interval.toMillis())),
        clocks);
  }

  /**
   * How long the backend that has waited longest has accepted no push, of those whose last push did
   * not fail; since the start if none was accepted.
   */
  public Duration sinceLastPush() {
    // Loops here and below, since every invocation comes by: streams were a twentieth of its cost.
    Duration longest = null;
    for (Pusher pusher : pushers) {
      if (pusher.isHealthy()) {
        Duration since = pusher.sinceAccepted();
        longest = longest == null || since.compareTo(longest) > 0 ? since : longest;
      }
    }
    return longest == null ? clocks.since(begin, beginNanos) : longest;
  }

  /**
   * Whether there is a backend whose last push did not fail, or there may be one when it is loaded.
   */
  public boolean anyBackendHealthy() {
    if (started.getCount() > 0) {
      return true;
    }
    for (Pusher pusher : pushers) {
      if (pusher.isHealthy()) {
        return true;
      }
    }
    return false;
  }

  /** Leaves the next push to somebody who will ask for one within this time. */
  public void postpone(Duration bound) {
    pushers.forEach(pusher -> pusher.postpone(bound));
  }

  /** Pushes to the backends that answer, and waits for that, all of them at once. */
  public void pushToHealthyBackends(Duration bound) throws InterruptedException {
    push(this::healthy, Pusher::ask, bound, false);
  }

  /**
   * Pushes to all backends for the last time, those too that failed, and waits for that. Each gets
   * an attempt, however short the time.
   */
  public void pushFinally(Duration bound) throws InterruptedException {
    push(() -> pushers, Pusher::insist, bound, true);
  }

  /** What has become of the pushes so far, by the backends' names. */
  public Map<String, PushCounts> pushCounts() {
    return pushers.stream().collect(Collectors.toMap(Pusher::name, Pusher::counts));
  }

  /**
   * What has become of the figures, in words, where nothing more will be pushed: a warning where
   * any are lost.
   */
  public LogLine summary() {
    if (pushers.isEmpty()) {
      return nothingSent();
    }
    Level level = Level.INFO;
    List<String> texts = new ArrayList<>();
    for (Pusher pusher : pushers) {
      LogLine line = pusher.summary();
      level = line.level() == Level.INFO ? level : line.level();
      texts.add(line.text());
    }
    return new LogLine(level, "stopped: " + String.join("; ", texts));
  }

  private LogLine nothingSent() {
    long invocations = ledger.unacknowledgedInvocations();
    String text =
        isStarted()
            ? "no backend could be used, see the errors above: "
                + invocations
                + " invocations are lost"
            : "the backends ("
                + String.join(", ", names)
                + ") were not loaded before the end: "
                + invocations
                + " invocations are lost unless a next process of this environment sends them";
    return new LogLine(
        invocations == 0 ? Level.INFO : Level.WARNING, "stopped: nothing was sent, since " + text);
  }

  /** Takes no longer than {@link ParallelCloser#BOUND}. */
  @Override
  public void close() {
    Map<String, Runnable> closers = new TreeMap<>();
    pushers.forEach(pusher -> closers.put(pusher.name(), pusher::close));
    ParallelCloser.all(closers);
  }

  private void push(
      Supplier<List<Pusher>> to,
      BiConsumer<Pusher, Duration> ask,
      Duration bound,
      boolean howeverShort)
      throws InterruptedException {
    long end = clocks.nanosAfter(bound);
    started.await(Clocks.nanosOf(bound), TimeUnit.NANOSECONDS);
    Duration left = clocks.untilNanos(end);
    if (left.compareTo(Pusher.SHORTEST_PUSH) < 0) {
      if (!howeverShort) {
        return;
      }
      left = Pusher.SHORTEST_PUSH;
      end = clocks.nanosAfter(left);
    }
    Duration timeout = left;
    List<Pusher> asked = to.get();
    asked.forEach(pusher -> ask.accept(pusher, timeout));
    for (Pusher pusher : asked) {
      pusher.await(clocks.untilNanos(end));
    }
  }

  private List<Pusher> healthy() {
    return pushers.stream().filter(Pusher::isHealthy).toList();
  }
}
