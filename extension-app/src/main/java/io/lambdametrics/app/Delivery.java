package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.MetricsEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings the engine's windows to all backends. Begins with none: the backends are loaded while the
 * function initialises, and until then the engine just counts on.
 *
 * <p>May be used by several threads.
 */
final class Delivery implements AutoCloseable {

  /**
   * With less time than this, an attempt would only make a good backend look like one that fails.
   */
  private static final Duration SHORTEST_PUSH = Duration.ofMillis(50);

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Clocks clocks;
  private final Duration interval;
  private final Instant begin;
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile List<Pusher> pushers = List.of();

  Delivery(MetricsEngine engine, InstanceLabels labels, AppSettings settings, Clocks clocks) {
    this.engine = engine;
    this.labels = labels;
    this.clocks = clocks;
    this.interval = settings.pushInterval();
    this.begin = clocks.now();
  }

  /** Begins to push to these backends, or never to push if there are none. To be called once. */
  void start(List<NamedBackend> backends) {
    pushers =
        backends.stream()
            .map(
                named -> new Pusher(named.name(), named.backend(), this::collect, interval, clocks))
            .toList();
    pushers.forEach(Pusher::start);
    started.countDown();
  }

  /**
   * How long the backend that has waited longest has accepted no push, of those whose last push did
   * not fail; since the start if none was accepted.
   */
  Duration sinceLastPush() {
    Instant now = clocks.now();
    return healthy().stream()
        .map(pusher -> Duration.between(pusher.lastAccepted(), now))
        .max(Duration::compareTo)
        .orElse(Duration.between(begin, now));
  }

  /**
   * Whether there is a backend whose last push did not fail, or there may be one when it is loaded.
   */
  boolean anyBackendAnswers() {
    return started.getCount() > 0 || !healthy().isEmpty();
  }

  /** Pushes to the backends that answer, and waits for that, all of them at once. */
  void pushToThoseThatAnswer(Duration bound) throws InterruptedException {
    push(this::healthy, bound);
  }

  /** Pushes to all backends, those too that failed, and waits for that. */
  void pushToAll(Duration bound) throws InterruptedException {
    push(() -> pushers, bound);
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

  @Override
  public void close() {
    pushers.forEach(Pusher::close);
  }

  private void push(Supplier<List<Pusher>> to, Duration bound) throws InterruptedException {
    long end = clocks.nanos().getAsLong() + bound.toNanos();
    started.await(bound.toNanos(), TimeUnit.NANOSECONDS);
    Duration left = until(end);
    if (left.compareTo(SHORTEST_PUSH) < 0) {
      return;
    }
    List<Pusher> asked = to.get();
    asked.forEach(pusher -> pusher.ask(left));
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

  /** Takes all windows there are: more than one only after a restore. */
  private synchronized void collect() {
    Optional<MetricBatch> window = takeWindow();
    while (window.isPresent()) {
      MetricBatch batch = window.get();
      pushers.forEach(pusher -> pusher.add(batch));
      window = takeWindow();
    }
  }

  private Optional<MetricBatch> takeWindow() {
    return engine.takeWindow(clocks.now(), labels::afterRestores);
  }
}
