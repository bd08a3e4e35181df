// SPDX-License-Identifier: Apache-2.0
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
 * Counts the telemetry events of one execution environment.
 *
 * <p>The engine is cumulative and keyed by request id: the first event of a request creates its
 * state, a repeated event changes nothing, the worst status wins, and a late report finds its
 * request. The time of arrival only decides which window contains a figure. Where order matters,
 * the events' own times decide.
 *
 * <p>The engine is thread-safe. One lock guards everything, and nothing blocks while holding it.
 */
public final class MetricsEngine {

  private final boolean withExtensionMetrics;
  private final Supplier<List<ExtensionMetricValue>> extensionValues;
  private final Instances instances;
  private final EventRecorder recorder;
  private final ExtensionMetrics extensionMetrics = new ExtensionMetrics();
  private final Instant start;
  private Instant windowStart;

  /** Whether losses were the only reason for the last window. */
  private boolean lastWasForLosses;

  /**
   * Creates an engine that has counted nothing.
   *
   * @param start when the execution environment began, which is the start of the first window
   */
  public MetricsEngine(EngineOptions options, Instant start) {
    this(options, start, List::of);
  }

  /**
   * Creates an engine that has counted nothing.
   *
   * @param start when the execution environment began, which is the start of the first window
   * @param extensionValues supplies the values of the group {@link MetricGroup#SELF} that are
   *     counted outside the engine. Called for each window by the thread that takes it, without the
   *     engine's lock.
   */
  public MetricsEngine(
      EngineOptions options, Instant start, Supplier<List<ExtensionMetricValue>> extensionValues) {
    this.withExtensionMetrics = options.groups().contains(MetricGroup.SELF);
    this.extensionValues = extensionValues;
    this.start = start;
    this.windowStart = start;
    this.instances = new Instances(options);
    this.recorder = new EventRecorder(instances);
  }

  /**
   * Counts an invocation that the Extensions API announced with an {@code INVOKE} event. Call it
   * once for each INVOKE: Lambda hands out each one once, so two of one request id are two
   * attempts.
   *
   * @param arrival when it arrived, by the wall clock; it counts as the end of its millisecond
   */
  public synchronized void invoked(String requestId, Instant arrival) {
    recorder.recordInvoke(requestId, arrival);
  }

  /** Counts {@code events}, in any order. Events that were counted before change nothing. */
  public synchronized void record(List<TelemetryEvent> events) {
    for (TelemetryEvent event : events) {
      recorder.record(event);
    }
  }

  /**
   * Returns whether the runtime is known to be done with the latest attempt of an invocation. True
   * also if the invocation is so old that its details are dropped.
   */
  public synchronized boolean isRuntimeDone(String requestId) {
    return instances.current().requests.isRuntimeDone(requestId);
  }

  /** Returns whether there is an invocation without a report. */
  public synchronized boolean awaitsReports() {
    return instances.current().requests.awaitReports();
  }

  /** Returns how many telemetry records the platform dropped. Their figures are missing. */
  public synchronized long droppedRecords() {
    return recorder.dropped();
  }

  /**
   * Returns how many events were refused as a whole or in part: those of something already dropped,
   * with an invalid value or request id, or without room.
   */
  public synchronized long refusedEvents() {
    return recorder.refused();
  }

  /** Returns how many requests were evicted, to bound memory, before their report came. */
  public synchronized long forgottenRequests() {
    return instances.evictedUnreported();
  }

  /**
   * Writes what a later process of the same execution environment and release needs to continue.
   * Call it when {@link #takeWindow} returns nothing: what no window contains is not written.
   *
   * @throws IOException if {@code out} fails
   */
  public synchronized void writeCheckpoint(DataOutput out) throws IOException {
    BinaryEncoding.writeInstant(out, windowStart);
    InstanceEncoding.write(out, instances.current());
    MetricEncoding.write(out, extensionMetrics.lastTaken());
  }

  /**
   * Continues from a checkpoint of an engine with the same options: totals continue, no cold start
   * and no request is counted again, and windows end later than the last one. Call it before
   * anything is recorded. After a failure the engine cannot be used.
   *
   * @throws IOException if {@code in} fails, ends early or holds something else
   */
  public synchronized void recoverFrom(DataInput in) throws IOException {
    try {
      windowStart = BinaryEncoding.readWindowTime(in);
      InstanceEncoding.readInto(in, instances.current());
      extensionMetrics.recover(MetricEncoding.read(in));
    } catch (RuntimeException e) {
      throw new IOException("not a checkpoint of this release", e);
    }
  }

  /**
   * Drops everything, if the counts of an earlier process of the execution environment cannot be
   * used. Since there was an earlier process, this one concludes nothing from the way its first
   * initialization looks.
   */
  public synchronized void startOver() {
    instances.startOver();
    extensionMetrics.startOver();
    windowStart = start;
  }

  /**
   * Records that all events so far went to an earlier process of the execution environment and the
   * next ones go to this process. Only one process can see how the first initialization ended: if
   * the next process sees an initialization again, there is another reason.
   */
  public synchronized void processEnded() {
    instances.current().initializations.processEnded();
  }

  /**
   * Records that a failure shuts the execution environment down. If there was no invocation and no
   * event reported the end of the initialization, the initialization failed.
   */
  public synchronized void shutDownByFailure() {
    instances.current().initializations.shutDownByFailure();
  }

  /**
   * Ends the current window and begins the next one. Call it until there is none: a restore can
   * leave a window of the instance before it.
   *
   * @param end the time by the wall clock. If the clock has not advanced since the last window, or
   *     was set back, the window ends one millisecond after the last one, so that timestamps always
   *     increase.
   * @param labels returns the labels of all metrics of an instance, given how often the execution
   *     environment was restored: 0 for the first instance. Called with the engine's lock, so that
   *     no restore can come between the figures and their labels.
   * @return the window; empty if it would contain nothing new. Of the group {@link
   *     MetricGroup#SELF}, only losses are a reason for a window.
   */
  public Optional<MetricBatch> takeWindow(Instant end, IntFunction<Labels> labels) {
    List<ExtensionMetricValue> values = withExtensionMetrics ? extensionValues.get() : List.of();
    synchronized (this) {
      if (withExtensionMetrics) {
        updateExtensionMetrics(values);
      }
      Optional<InstanceMetrics> instance = instances.nextChanged();
      boolean forLosses = instance.isEmpty() && hasNewLosses();
      if (forLosses) {
        instance = Optional.of(instances.current());
      }
      if (instance.isEmpty()) {
        return Optional.empty();
      }
      lastWasForLosses = forLosses;
      return Optional.of(window(instance.get(), end, labels));
    }
  }

  private void updateExtensionMetrics(List<ExtensionMetricValue> values) {
    values.forEach(extensionMetrics::update);
    update(LambdaMetrics.TELEMETRY_UNRECOGNIZED, recorder.unrecognized());
    update(LambdaMetrics.TELEMETRY_DROPPED, recorder.dropped());
    update(LambdaMetrics.REFUSED_EVENTS, recorder.refused());
    update(LambdaMetrics.FORGOTTEN_REQUESTS, instances.evictedUnreported());
  }

  private void update(LambdaMetric metric, long total) {
    extensionMetrics.update(metric, (double) total);
  }

  private boolean hasNewLosses() {
    return withExtensionMetrics
        && !instances.current().initializations.isSnapshot()
        && extensionMetrics.hasNewLosses(!lastWasForLosses);
  }

  private MetricBatch window(InstanceMetrics instance, Instant end, IntFunction<Labels> labels) {
    Instant earliestEnd = windowStart.plusMillis(1);
    Instant windowEnd = end.isBefore(earliestEnd) ? earliestEnd : end;
    // Before the figures are taken: if this fails, for lack of memory, the next window has them.
    Labels instanceLabels = labels.apply(instance.number);
    List<Metric> metrics = new ArrayList<>(instance.take(windowStart));
    if (withExtensionMetrics && instance == instances.current()) {
      metrics.addAll(extensionMetrics.take(instance.number, windowStart));
    }
    MetricBatch batch = new MetricBatch(windowStart, windowEnd, instanceLabels, metrics);
    windowStart = windowEnd;
    return batch;
  }
}
