package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.MetricsEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings the engine's windows to all backends. Begins with none: the backends are loaded while the
 * function initialises, and until then the engine just counts on.
 *
 * <p>May be used by several threads.
 */
final class Delivery implements AutoCloseable {

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Clocks clocks;
  private final Duration interval;
  private volatile List<Pusher> pushers = List.of();

  Delivery(MetricsEngine engine, InstanceLabels labels, AppSettings settings, Clocks clocks) {
    this.engine = engine;
    this.labels = labels;
    this.clocks = clocks;
    this.interval = settings.pushInterval();
  }

  /** Begins to push to these backends. To be called once. */
  void start(List<NamedBackend> backends) {
    pushers =
        backends.stream()
            .map(
                named -> new Pusher(named.name(), named.backend(), this::collect, interval, clocks))
            .toList();
    pushers.forEach(Pusher::start);
  }

  /** How long ago the backend that has waited longest accepted a push; zero while there is none. */
  Duration sinceLastPush() {
    Instant now = clocks.now();
    return healthy().stream()
        .map(pusher -> Duration.between(pusher.lastAccepted(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Whether there is a backend whose last push did not fail. */
  boolean anyBackendAnswers() {
    return !healthy().isEmpty();
  }

  /** Pushes to the backends that answer, and waits for that, all of them at once. */
  void pushToThoseThatAnswer(Duration bound) throws InterruptedException {
    push(healthy(), bound);
  }

  /** Pushes to all backends, those too that failed, and waits for that. */
  void pushToAll(Duration bound) throws InterruptedException {
    push(pushers, bound);
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

  private void push(List<Pusher> to, Duration bound) throws InterruptedException {
    long end = clocks.nanos().getAsLong() + bound.toNanos();
    to.forEach(pusher -> pusher.ask(bound));
    for (Pusher pusher : to) {
      pusher.await(Duration.ofNanos(end - clocks.nanos().getAsLong()));
    }
  }

  private List<Pusher> healthy() {
    return pushers.stream().filter(Pusher::backendAnswers).toList();
  }

  private synchronized void collect() {
    Optional<MetricBatch> window = engine.takeWindow(clocks.now(), labels.current());
    window.ifPresent(batch -> pushers.forEach(pusher -> pusher.add(batch)));
  }
}
