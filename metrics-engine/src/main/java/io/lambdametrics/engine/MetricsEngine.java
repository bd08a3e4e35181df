package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Counts what telemetry events tell of one execution environment.
 *
 * <p>Cumulative and keyed by request id: whichever event names a request first creates its state,
 * an event that comes twice changes nothing, the worse status wins, a late report finds its
 * request. Nothing depends on when an event arrives but in which window its figures stand: where
 * order matters, the events' own times decide.
 *
 * <p>May be used by several threads; one lock guards everything, and nothing that blocks happens
 * under it.
 */
public final class MetricsEngine {

  private final EngineOptions options;
  private final Supplier<List<ExtensionMetricValue>> others;
  private final Instances generations;
  private final EventRecorder counting;
  private final ExtensionMetrics self = new ExtensionMetrics();
  private final Instant start;
  private Instant windowStart;
  private int selfGeneration;
  private RecoveredTotals selfCarried = RecoveredTotals.NONE;
  private List<Metric> selfTold = List.of();

  /** Whether the last window was taken for nothing but losses. */
  private boolean lastWasForLosses;

  /**
   * Makes an engine that has counted nothing.
   *
   * @param start when the environment began, which is when the first window begins
   */
  public MetricsEngine(EngineOptions options, Instant start) {
    this(options, start, List::of);
  }

  /**
   * Makes an engine that has counted nothing.
   *
   * @param start when the environment began, which is when the first window begins
   * @param others what the group {@link MetricGroup#SELF} has beside what the engine knows of
   *     itself; asked whenever a window is taken, not under the engine's lock, by the thread that
   *     takes it
   */
  public MetricsEngine(
      EngineOptions options, Instant start, Supplier<List<ExtensionMetricValue>> others) {
    this.options = options;
    this.others = others;
    this.start = start;
    this.windowStart = start;
    this.generations = new Instances(options);
    this.counting = new EventRecorder(generations);
  }

  /**
   * Counts an invocation that the Extensions API announced with an {@code INVOKE} event. To be
   * called once for each: Lambda hands none out twice, so two of one request id are two attempts.
   *
   * @param arrival when it arrived, by the wall clock; counts as of the end of its millisecond
   */
  public synchronized void invoked(String requestId, Instant arrival) {
    counting.invoked(requestId, arrival);
  }

  /** Counts what {@code events} tell, in any order, whether or not some were told before. */
  public synchronized void record(List<TelemetryEvent> events) {
    for (TelemetryEvent event : events) {
      event.accept(counting);
    }
  }

  /**
   * Whether the runtime is known to be done with the latest attempt of this invocation; true also
   * where it is so long ago that its details are forgotten.
   */
  public synchronized boolean isRuntimeDone(String requestId) {
    return generations.current().requests.isRuntimeDone(requestId);
  }

  /** Whether there is an invocation whose report has not come. */
  public synchronized boolean awaitsReports() {
    return generations.current().requests.awaitReports();
  }

  /** How many telemetry records the platform said it had dropped. Their figures are missing. */
  public synchronized long droppedRecords() {
    return counting.dropped();
  }

  /**
   * How many events were refused, as a whole or in part: they were of something already forgotten,
   * had an impossible figure or request id, or found no room.
   */
  public synchronized long refusedEvents() {
    return counting.refused();
  }

  /** How many requests were forgotten, to bound memory, before their report had come. */
  public synchronized long forgottenRequests() {
    return generations.forgottenRequests();
  }

  /**
   * Writes what an engine of a later process of the same environment and release needs to go on
   * from here. To be called when there is no window left to take: what no window has told of is not
   * written.
   *
   * @throws IOException if {@code out} fails
   */
  public synchronized void writeCheckpoint(DataOutput out) throws IOException {
    BinaryEncoding.writeInstant(out, windowStart);
    generations.current().writeTo(out);
    MetricEncoding.write(out, selfTold);
  }

  /**
   * Goes on from what another engine with the same options saved: totals go on, no cold start and
   * no request is counted again, and windows end later than its last. To be called before anything
   * is recorded; of no use after it fails.
   *
   * @throws IOException if {@code in} fails, ends early or holds something else
   */
  public synchronized void recoverFrom(DataInput in) throws IOException {
    try {
      windowStart = BinaryEncoding.readWindowTime(in);
      generations.current().readFrom(in);
      selfTold = MetricEncoding.read(in);
      selfCarried = new RecoveredTotals(selfTold);
    } catch (RuntimeException e) {
      throw new IOException("not what an engine of this release saved", e);
    }
  }

  /**
   * Forgets everything, where what an earlier process of the environment counted cannot be relied
   * on. That there was such a process is known, so nothing is concluded from the way in which this
   * one's first initialization shows.
   */
  public synchronized void startOver() {
    generations.startOver();
    windowStart = start;
    selfGeneration = 0;
    selfCarried = RecoveredTotals.NONE;
    selfTold = List.of();
  }

  /**
   * Notes that all that was recorded so far was told to an earlier process of the environment, and
   * what comes now is told to this one. How the first initialization ended shows only within one
   * process: where the next sees it repeated, that is for another reason.
   */
  public synchronized void processEnded() {
    generations.current().processEnded();
  }

  /**
   * Notes that the environment is shut down for a failure. If there was no invocation, and nothing
   * told how the initialization ended, then that is what failed.
   */
  public synchronized void shutDownByFailure() {
    generations.current().initFailed();
  }

  /**
   * Ends the current window and begins the next. To be called until there is none: a restore can
   * leave a window of the instance before it.
   *
   * @param end the time by the wall clock. Where that has not moved on since the last window (or
   *     has been set back), the window ends a millisecond after that, so that timestamps always
   *     rise.
   * @param labels what all metrics of an instance have in common: given 0 for the environment as it
   *     began, and how often it had been restored after that. Called under the engine's lock, so
   *     that no restore can come between the figures and their labels.
   * @return the window; empty if it would tell nothing new. Of the group {@link MetricGroup#SELF}
   *     only what was lost is a reason for a window.
   */
  public Optional<MetricBatch> takeWindow(Instant end, IntFunction<Labels> labels) {
    boolean withSelf = options.groups().contains(MetricGroup.SELF);
    List<ExtensionMetricValue> figures = withSelf ? others.get() : List.of();
    synchronized (this) {
      figures.forEach(self::update);
      Optional<InstanceMetrics> generation = generations.next();
      boolean forLosses = generation.isEmpty();
      if (forLosses && withSelf && hasLosses()) {
        generation = Optional.of(generations.current());
      }
      Optional<MetricBatch> window = generation.map(next -> window(next, end, labels));
      lastWasForLosses = window.isPresent() ? forLosses : lastWasForLosses;
      return window;
    }
  }

  private boolean hasLosses() {
    updateSelf();
    return !generations.current().isSnapshot() && self.hasLosses(!lastWasForLosses);
  }

  private MetricBatch window(InstanceMetrics generation, Instant end, IntFunction<Labels> labels) {
    Instant earliestEnd = windowStart.plusMillis(1);
    Instant windowEnd = end.isBefore(earliestEnd) ? earliestEnd : end;
    List<Metric> metrics = new ArrayList<>(generation.take());
    if (options.groups().contains(MetricGroup.SELF) && generation == generations.current()) {
      metrics.addAll(takeSelf(generation));
    }
    MetricBatch batch =
        new MetricBatch(windowStart, windowEnd, labels.apply(generation.number), metrics);
    windowStart = windowEnd;
    return batch;
  }

  private void updateSelf() {
    self.update(LambdaMetrics.TELEMETRY_UNRECOGNIZED, (double) counting.unrecognized());
    self.update(LambdaMetrics.TELEMETRY_DROPPED, (double) counting.dropped());
    self.update(LambdaMetrics.REFUSED_EVENTS, (double) counting.refused());
    self.update(LambdaMetrics.FORGOTTEN_REQUESTS, (double) generations.forgottenRequests());
  }

  private List<Metric> takeSelf(InstanceMetrics generation) {
    updateSelf();
    if (selfGeneration != generation.number) {
      selfGeneration = generation.number;
      self.restart();
      selfCarried = RecoveredTotals.NONE;
    }
    selfTold = selfCarried.addedTo(self.take());
    return selfTold;
  }
}
