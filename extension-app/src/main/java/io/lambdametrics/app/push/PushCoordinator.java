// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.DurableMetrics;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Pushes the metrics to all backends, each by a {@link Pusher} of its own. The backends are loaded
 * when they are needed, and the metrics wait until then.
 *
 * <p>Thread-safe: the list of pushers is set once, and each pusher is thread-safe.
 */
public final class PushCoordinator implements AutoCloseable {

  private final DurableMetrics metrics;
  private final Clocks clocks;
  private final Duration interval;
  private final List<String> names;
  private final FirstPush firstPush;
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile List<Pusher> pushers = List.of();

  /** Whether a push waited for the backends without result: then further ones need not wait. */
  private volatile boolean startOverdue;

  /** Creates a coordinator that pushes nothing until {@link #start}. */
  public PushCoordinator(DurableMetrics metrics, AppSettings settings, Clocks clocks) {
    this.metrics = metrics;
    this.clocks = clocks;
    this.interval = settings.pushInterval();
    this.names = settings.backends();
    this.firstPush = FirstPush.within(interval, clocks);
  }

  /**
   * Waits until the backends are needed: halfway to the first push, or when a push is requested or
   * expected.
   */
  public void awaitNeed() throws InterruptedException {
    firstPush.awaitNeed();
  }

  /** Ends {@link #awaitNeed}, because a push will be requested soon. */
  public void needBackends() {
    firstPush.expect();
  }

  /**
   * Starts to push to these backends; without backends, nothing is pushed. Call it once.
   *
   * @throws OutOfMemoryError if nothing was started for lack of memory; call it again later
   */
  public void start(List<NamedBackend> backends) {
    boolean tryAgain = false;
    try {
      metrics.keepOutboxesOf(backends.stream().map(NamedBackend::name).toList());
      pushers = backends.stream().map(this::pusher).toList();
      // Another thread may have postponed the first push before it could see these pushers.
      Duration left = firstPush.left();
      pushers.forEach(pusher -> pusher.postpone(left));
      startPushers();
    } catch (OutOfMemoryError noMemory) {
      tryAgain = true;
      throw noMemory;
    } finally {
      if (!tryAgain) {
        started.countDown();
      }
    }
  }

  /**
   * Starts the threads of the pushers that have none. Call it again after a failure: a thread that
   * cannot be started now may start later.
   *
   * @return whether every pusher has a thread
   */
  public boolean startPushers() {
    boolean all = true;
    for (Pusher pusher : pushers) {
      all &= pusher.start();
    }
    return all;
  }

  /** Returns whether {@link #start} was called. */
  public boolean isStarted() {
    return started.getCount() == 0;
  }

  private Pusher pusher(NamedBackend backend) {
    return new Pusher(backend, metrics.outbox(backend.name()), interval, firstPush, clocks);
  }

  /**
   * Returns the time since the last accepted push, of the healthy backend that has waited longest.
   * Without a healthy backend, it is the time since this coordinator was created.
   */
  public Duration sinceLastPush() {
    // Loops here and below, since every invocation calls this: streams took a twentieth of its CPU.
    Duration longest = null;
    for (Pusher pusher : pushers) {
      if (pusher.history().isHealthy()) {
        Duration since = pusher.history().sinceAccepted();
        longest = longest == null || since.compareTo(longest) > 0 ? since : longest;
      }
    }
    return longest == null ? firstPush.sinceCreation() : longest;
  }

  /** Returns whether a backend is healthy, or may prove to be when it is loaded. */
  public boolean anyBackendHealthy() {
    if (!isStarted()) {
      return !startOverdue;
    }
    for (Pusher pusher : pushers) {
      if (pusher.history().isHealthy()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Delays all scheduled pushes, because the caller will request a push within this time. If the
   * backends are not loaded yet, this has them loaded meanwhile.
   */
  public void expectPush(Duration within) {
    firstPush.postpone(within);
    pushers.forEach(pusher -> pusher.postpone(within));
    firstPush.expect();
  }

  /** Pushes to the healthy backends at the same time, and waits for the end of all pushes. */
  public void pushToHealthyBackends(Duration bound) throws InterruptedException {
    long deadline = clocks.nanosAfter(bound);
    awaitStart(bound);
    startOverdue = !isStarted();
    Duration left = clocks.untilNanos(deadline);
    if (left.compareTo(PushRequests.SHORTEST_PUSH) >= 0) {
      Map<Pusher, PushRequest> requests = new LinkedHashMap<>();
      for (Pusher pusher : pushers) {
        if (pusher.history().isHealthy()) {
          requests.put(pusher, pusher.request(left));
        }
      }
      awaitAll(requests);
    }
  }

  /**
   * Pushes to all backends for the last time, and waits for the end of all pushes. Every backend
   * gets an attempt, even if it has just failed and even if there is no time left.
   */
  public void pushFinally(Duration bound) throws InterruptedException {
    long deadline = clocks.nanosAfter(bound);
    awaitStart(bound);
    Duration left = clocks.untilNanos(deadline);
    Duration timeout =
        left.compareTo(PushRequests.SHORTEST_PUSH) < 0 ? PushRequests.SHORTEST_PUSH : left;
    Map<Pusher, PushRequest> requests = new LinkedHashMap<>();
    for (Pusher pusher : pushers) {
      requests.put(pusher, pusher.requestFinal(timeout));
    }
    awaitAll(requests);
  }

  /** Has the backends loaded, and waits until they are. */
  public void awaitStart(Duration bound) throws InterruptedException {
    firstPush.expect();
    started.await(Clocks.nanosOf(bound), TimeUnit.NANOSECONDS);
  }

  private static void awaitAll(Map<Pusher, PushRequest> requests) throws InterruptedException {
    for (Map.Entry<Pusher, PushRequest> request : requests.entrySet()) {
      request.getKey().await(request.getValue());
    }
  }

  /** Returns the number of pushes by backend and result. */
  public Map<String, PushCounts> pushCounts() {
    return pushers.stream()
        .collect(Collectors.toMap(Pusher::name, pusher -> pusher.history().counts()));
  }

  /**
   * Summarizes all pushes for the last log line, which is a warning if metrics are lost. Call it
   * when nothing more will be pushed.
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
    long invocations = metrics.unacknowledgedInvocations();
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

  /** Closes all backends. Takes no longer than {@link ParallelCloser#BOUND}. */
  @Override
  public void close() {
    Map<String, Runnable> closers = new TreeMap<>();
    pushers.forEach(pusher -> closers.put(pusher.name(), pusher::close));
    ParallelCloser.closeAll(closers);
  }
}
