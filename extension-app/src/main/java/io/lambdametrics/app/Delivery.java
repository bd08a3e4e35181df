package io.lambdametrics.app;

import java.time.Duration;
import java.time.Instant;
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
final class Delivery implements AutoCloseable {

  /**
   * With less time than this, an attempt would only make a good backend look like one that fails.
   */
  private static final Duration SHORTEST_PUSH = Duration.ofMillis(50);

  private final Ledger ledger;
  private final Clocks clocks;
  private final Duration interval;
  private final Instant begin;
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile List<Pusher> pushers = List.of();

  Delivery(Ledger ledger, AppSettings settings, Clocks clocks) {
    this.ledger = ledger;
    this.clocks = clocks;
    this.interval = settings.pushInterval();
    this.begin = clocks.now();
  }

  /** Begins to push to these backends, or never to push if there are none. To be called once. */
  void start(List<NamedBackend> backends) {
    ledger.deliverTo(backends.stream().map(NamedBackend::name).toList());
    pushers = backends.stream().map(this::pusher).toList();
    pushers.forEach(Pusher::start);
    started.countDown();
  }

  /** The first push comes after half an interval at the least: the function may be initialising. */
  private Pusher pusher(NamedBackend backend) {
    double phase = 0.5 + ThreadLocalRandom.current().nextDouble();
    return new Pusher(
        backend.name(),
        backend.backend(),
        ledger.outgoing(backend.name()),
        interval,
        Duration.ofMillis((long) (phase * interval.toMillis())),
        clocks);
  }

  /**
   * How long the backend that has waited longest has accepted no push, of those whose last push did
   * not fail; since the start if none was accepted.
   */
  Duration sinceLastPush() {
    // Loops here and below, since every invocation comes by: streams were a twentieth of its cost.
    Instant longest = null;
    for (Pusher pusher : pushers) {
      if (pusher.backendAnswers()) {
        Instant accepted = pusher.lastAccepted();
        longest = longest == null || accepted.isBefore(longest) ? accepted : longest;
      }
    }
    return Duration.between(longest == null ? begin : longest, clocks.now());
  }

  /**
   * Whether there is a backend whose last push did not fail, or there may be one when it is loaded.
   */
  boolean anyBackendAnswers() {
    if (started.getCount() > 0) {
      return true;
    }
    for (Pusher pusher : pushers) {
      if (pusher.backendAnswers()) {
        return true;
      }
    }
    return false;
  }

  /** Leaves the next push to somebody who will ask for one within this time. */
  void postpone(Duration bound) {
    pushers.forEach(pusher -> pusher.postpone(bound));
  }

  /** Pushes to the backends that answer, and waits for that, all of them at once. */
  void pushToThoseThatAnswer(Duration bound) throws InterruptedException {
    push(this::healthy, Pusher::ask, bound);
  }

  /** Pushes to all backends for the last time, those too that failed, and waits for that. */
  void pushToAll(Duration bound) throws InterruptedException {
    push(() -> pushers, Pusher::insist, bound);
  }

  /** What has become of the pushes so far, by the backends' names. */
  Map<String, PushCounts> pushCounts() {
    return pushers.stream().collect(Collectors.toMap(Pusher::name, Pusher::counts));
  }

  /** What has become of the pushes so far, in words. */
  String summary() {
    return pushers.isEmpty()
        ? "nothing was sent"
        : pushers.stream().map(Pusher::summary).collect(Collectors.joining("; "));
  }

  /** Takes no longer than {@link Closing#BOUND}. */
  @Override
  public void close() {
    Map<String, Runnable> closers = new TreeMap<>();
    pushers.forEach(pusher -> closers.put(pusher.name(), pusher::close));
    Closing.all(closers);
  }

  private void push(Supplier<List<Pusher>> to, BiConsumer<Pusher, Duration> ask, Duration bound)
      throws InterruptedException {
    long end = clocks.nanos().getAsLong() + bound.toNanos();
    started.await(bound.toNanos(), TimeUnit.NANOSECONDS);
    Duration left = until(end);
    if (left.compareTo(SHORTEST_PUSH) < 0) {
      return;
    }
    List<Pusher> asked = to.get();
    asked.forEach(pusher -> ask.accept(pusher, left));
    for (Pusher pusher : asked) {
      pusher.await(until(end));
    }
  }

  private Duration until(long endNanos) {
    return Duration.ofNanos(endNanos - clocks.nanos().getAsLong());
  }

  private List<Pusher> healthy() {
    return pushers.stream().filter(Pusher::backendAnswers).toList();
  }
}
