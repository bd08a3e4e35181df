// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.engine.internal.CounterAccumulator;
import io.lambdametrics.engine.internal.DistributionAccumulator;
import io.lambdametrics.engine.internal.GaugeAccumulator;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The metrics of invocations, of all groups. */
final class InvocationMetrics {

  static final double BYTES_IN_MB = 1024 * 1024;

  final CounterAccumulator invocations = counter(LambdaMetrics.INVOCATIONS);
  final CounterAccumulator errors = counter(LambdaMetrics.ERRORS);
  final GaugeAccumulator memorySize = gauge(LambdaMetrics.MEMORY_SIZE);
  private final CounterAccumulator timeouts = counter(LambdaMetrics.TIMEOUTS);
  private final CounterAccumulator outOfMemory = counter(LambdaMetrics.OUT_OF_MEMORY);
  private final CounterAccumulator successes = counter(LambdaMetrics.SUCCESSES);
  private final CounterAccumulator failures = counter(LambdaMetrics.FAILURES);
  private final GaugeAccumulator maxMemoryUsed = gauge(LambdaMetrics.MAX_MEMORY_USED);
  private final List<InvocationDistribution> distributions;
  private final List<DistributionAccumulator> accumulators = new ArrayList<>();
  private final CostAccumulator cost;
  private final Set<MetricGroup> groups;
  private final AttemptSummary attempt = new AttemptSummary();
  private boolean trustHandlerErrorSignature;

  InvocationMetrics(EngineOptions options) {
    groups = options.groups();
    trustHandlerErrorSignature = options.handlerErrors();
    cost = new CostAccumulator(options.prices());
    distributions =
        Arrays.stream(InvocationDistribution.values())
            .filter(distribution -> groups.contains(distribution.metric().group()))
            .toList();
    for (InvocationDistribution distribution : distributions) {
      accumulators.add(
          new DistributionAccumulator(
              distribution.metric().descriptor(),
              Labels.NONE,
              bounds(distribution, options),
              options.exponentialBuckets()));
    }
  }

  private static CounterAccumulator counter(LambdaMetric metric) {
    return new CounterAccumulator(metric.descriptor(), Labels.NONE);
  }

  private static GaugeAccumulator gauge(LambdaMetric metric) {
    return new GaugeAccumulator(metric.descriptor(), Labels.NONE);
  }

  private static BucketBounds bounds(InvocationDistribution distribution, EngineOptions options) {
    return switch (distribution) {
      case EXTENSIONS_DURATION -> options.extensionsBounds();
      case PRODUCED_BYTES -> DefaultBounds.SIZE;
      case MEMORY_USED -> DefaultBounds.MEMORY;
      default -> options.durationBounds();
    };
  }

  /** Sets whether a handler error is recognized by its signature, from the next update on. */
  void trustHandlerErrorSignature(boolean trust) {
    trustHandlerErrorSignature = trust;
  }

  /** Returns how many values are kept of each attempt: one per distribution, and the cost's. */
  int valuesPerAttempt() {
    return distributions.size() + 1;
  }

  private int placeOfCost() {
    return distributions.size();
  }

  /** Replaces what the metrics contain of a request by what is known now. */
  void update(RequestState request) {
    RecordedAttempt before = request.recorded;
    RecordedAttempt now = summarize(request);
    request.recorded = now;
    request.changed = false;
    addCounts(before, -1);
    addCounts(now, 1);
    if (now != null && now.next == null && (before == null || before.next == null)) {
      replaceValues(before, now);
    } else {
      replaceValuesOfSeveral(before, now);
    }
  }

  /** Summarizes the attempts of a request. Returns the first one; {@code null} for none. */
  private @Nullable RecordedAttempt summarize(RequestState request) {
    RecordedAttempt first = null;
    RecordedAttempt last = null;
    int start = request.attemptStart(0);
    while (start < request.size()) {
      int end = request.attemptStart(start + 1);
      attempt.summarize(request, start, end);
      RecordedAttempt recorded = recordedAttempt();
      if (last == null) {
        first = recorded;
      } else {
        last.next = recorded;
      }
      last = recorded;
      start = end;
    }
    return first;
  }

  private RecordedAttempt recordedAttempt() {
    RecordedAttempt recorded = new RecordedAttempt(valuesPerAttempt());
    recorded.error = attempt.isError(trustHandlerErrorSignature);
    recorded.success = !recorded.error && attempt.isReported();
    recorded.timeout = recorded.error && attempt.isTimeout();
    recorded.outOfMemory = recorded.error && attempt.isOutOfMemory();
    for (int i = 0; i < distributions.size(); i++) {
      recorded.values[i] = attempt.value(distributions.get(i));
    }
    recorded.values[placeOfCost()] = attempt.megabyteMillis();
    memorySize.offer(attempt.memorySizeMb() * BYTES_IN_MB);
    maxMemoryUsed.offer(attempt.maxMemoryUsedMb() * BYTES_IN_MB);
    return recorded;
  }

  private void addCounts(@Nullable RecordedAttempt first, int sign) {
    for (RecordedAttempt each = first; each != null; each = each.next) {
      invocations.add(sign);
      errors.add(each.error ? sign : 0);
      timeouts.add(each.timeout ? sign : 0);
      successes.add(each.success ? sign : 0);
      failures.add(each.error && !each.timeout ? sign : 0);
      outOfMemory.add(each.outOfMemory ? sign : 0);
    }
  }

  private void replaceValues(@Nullable RecordedAttempt before, RecordedAttempt now) {
    for (int i = 0; i < accumulators.size(); i++) {
      accumulators.get(i).replace(before == null ? Double.NaN : before.values[i], now.values[i]);
    }
    if (groups.contains(MetricGroup.BILLING)) {
      int i = placeOfCost();
      cost.replace(before == null ? Double.NaN : before.values[i], now.values[i]);
    }
  }

  private void replaceValuesOfSeveral(
      @Nullable RecordedAttempt before, @Nullable RecordedAttempt now) {
    for (int i = 0; i < accumulators.size(); i++) {
      replaceChanged(i, before, now, accumulators.get(i)::replace);
    }
    if (groups.contains(MetricGroup.BILLING)) {
      replaceChanged(placeOfCost(), before, now, cost::replace);
    }
  }

  /** Replaces one value by another; {@code NaN} stands for none. */
  private interface Replacement {
    void replace(double before, double now);
  }

  /**
   * Replaces the values of one distribution. Values that are in both sets stay, so that no window
   * contains them again. A value that belongs to no attempt any more is replaced by the next new
   * one. It is never removed without a replacement.
   */
  private static void replaceChanged(
      int distribution,
      @Nullable RecordedAttempt before,
      @Nullable RecordedAttempt now,
      Replacement replacement) {
    double[] valuesBefore = RecordedAttempt.values(before, distribution);
    double[] valuesNow = RecordedAttempt.values(now, distribution);
    double[] removed = difference(valuesBefore, valuesNow);
    double[] added = difference(valuesNow, valuesBefore);
    for (int i = 0; i < added.length; i++) {
      replacement.replace(i < removed.length ? removed[i] : Double.NaN, added[i]);
    }
    for (int i = added.length; i < removed.length; i++) {
      RecordedAttempt.keep(now, distribution, removed[i]);
    }
  }

  /** Returns the sorted values without those that are in {@code others}, which are sorted too. */
  private static double[] difference(double[] values, double[] others) {
    double[] left = new double[values.length];
    int number = 0;
    int other = 0;
    for (double value : values) {
      while (other < others.length && others[other] < value) {
        other++;
      }
      if (other < others.length && others[other] == value) {
        other++;
      } else {
        left[number++] = value;
      }
    }
    return Arrays.copyOf(left, number);
  }

  /**
   * Continues from a total of an earlier process. Returns whether it is of one of these metrics.
   */
  boolean recover(Metric earlier) {
    boolean[] found = {false};
    forEach((group, accumulator) -> found[0] |= accumulator.recover(earlier));
    return found[0];
  }

  /** Returns the true totals of the metrics whose corrections wait for later values. */
  List<Metric> corrections() {
    List<Metric> corrections = new ArrayList<>();
    forEach(
        (group, accumulator) -> {
          Metric correction = accumulator.correction();
          if (correction != null) {
            corrections.add(correction);
          }
        });
    return corrections;
  }

  /** Continues with the true totals of an earlier process. */
  void correct(List<Metric> corrections) {
    corrections.forEach(
        correction -> forEach((group, accumulator) -> accumulator.correct(correction)));
  }

  /** Passes every metric and its group to {@code action}. */
  void forEach(BiConsumer<MetricGroup, MetricAccumulator> action) {
    action.accept(MetricGroup.CORE, invocations);
    action.accept(MetricGroup.CORE, errors);
    for (int i = 0; i < distributions.size(); i++) {
      action.accept(distributions.get(i).metric().group(), accumulators.get(i));
    }
    action.accept(MetricGroup.INIT, timeouts);
    action.accept(MetricGroup.INIT, outOfMemory);
    action.accept(MetricGroup.MEMORY, maxMemoryUsed);
    action.accept(MetricGroup.MEMORY, memorySize);
    action.accept(MetricGroup.BILLING, cost);
    action.accept(MetricGroup.FAAS, successes);
    action.accept(MetricGroup.FAAS, failures);
  }
}
