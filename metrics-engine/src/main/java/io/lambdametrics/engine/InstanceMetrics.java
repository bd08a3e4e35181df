// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metrics with one value of the label {@code instance}: those of an execution environment, or
 * those since a restore.
 */
final class InstanceMetrics {

  final int number;

  /** The restore that created this instance; {@code null} for the first instance. */
  final @Nullable SnapshotRestore restore;

  final Requests requests;
  final Initializations initializations;
  private final EngineOptions options;
  private final InvocationMetrics invocationMetrics;
  private RecoveredTotals recovered = RecoveredTotals.NONE;
  private List<Metric> lastTaken = List.of();

  InstanceMetrics(int number, @Nullable SnapshotRestore restore, EngineOptions options) {
    this.number = number;
    this.restore = restore;
    this.options = options;
    this.invocationMetrics = new InvocationMetrics(options);
    this.requests = new Requests(options.maxRequests(), invocationMetrics);
    this.initializations = new Initializations(restore, requests, options);
  }

  /**
   * Moves the requests and initializations that belong to this instance from the instance before:
   * all that are not known to be older than the restore, except the requests that a window already
   * contains.
   */
  void takeFrom(InstanceMetrics before) {
    Instant start = restore == null ? null : restore.start();
    requests.moveFrom(
        before.requests,
        request -> {
          Instant earliest = request.earliest();
          boolean older = start != null && earliest != null && earliest.isBefore(start);
          return request.recorded == null && !older;
        });
    initializations.copyFrom(before.initializations);
  }

  /**
   * Adds an event of an initialization.
   *
   * @return false if it belongs to the snapshot, or there is no room for it
   */
  boolean add(InitEvent event) {
    boolean added = initializations.add(event);
    invocationMetrics.trustHandlerErrorSignature(
        options.handlerErrors() && !initializations.isManaged());
    return added;
  }

  /** Adds the memory size that the start of an initialization or a restore reports. */
  void addMemorySize(double bytes) {
    invocationMetrics.memorySize.offer(bytes);
  }

  /** Returns how many values the metrics have of each attempt. */
  int valuesPerAttempt() {
    return invocationMetrics.valuesPerAttempt();
  }

  /** Returns the metrics of the last window. */
  List<Metric> lastTaken() {
    return lastTaken;
  }

  /** Returns the metrics whose true total differs from that of the last window. */
  List<Metric> corrections() {
    return invocationMetrics.corrections();
  }

  /**
   * Continues from what an earlier process stored.
   *
   * @param last the metrics of its last window
   * @param corrections what {@link #corrections} returned
   * @param initEnded whether it knew how the first initialization ended
   */
  void recover(List<Metric> last, List<Metric> corrections, boolean initEnded) {
    lastTaken = last;
    List<Metric> others = new ArrayList<>();
    for (Metric metric : last) {
      if (!invocationMetrics.recover(metric)) {
        others.add(metric);
      }
    }
    invocationMetrics.correct(corrections);
    recovered = new RecoveredTotals(others);
    initializations.recover(initEnded, recovered.has(LambdaMetrics.COLD_STARTS));
  }

  /** Returns whether a window would contain anything new. */
  boolean hasChanged() {
    updateMetrics();
    return accumulators().stream().anyMatch(MetricAccumulator::hasChanged);
  }

  /**
   * Returns the metrics of a window. It always contains invocations and errors, even if they are 0,
   * and the other metrics once they have a value.
   *
   * @param windowStart the start of the window
   */
  List<Metric> take(Instant windowStart) {
    updateMetrics();
    List<Metric> metrics = new ArrayList<>();
    for (MetricAccumulator accumulator : accumulators()) {
      if (accumulator == invocationMetrics.invocations
          || accumulator == invocationMetrics.errors
          || accumulator.hasStarted()) {
        metrics.add(accumulator.take(windowStart));
      }
    }
    lastTaken = recovered.addedTo(metrics);
    return lastTaken;
  }

  private void updateMetrics() {
    requests.updateMetrics();
    initializations.updateMetrics();
  }

  /** Returns the accumulators of the groups that are switched on. */
  private List<MetricAccumulator> accumulators() {
    List<MetricAccumulator> accumulators = new ArrayList<>();
    invocationMetrics.forEach(
        (group, accumulator) -> {
          if (options.groups().contains(group)) {
            accumulators.add(accumulator);
          }
        });
    if (options.groups().contains(MetricGroup.INIT)) {
      accumulators.addAll(initializations.metrics());
    }
    return accumulators;
  }
}
