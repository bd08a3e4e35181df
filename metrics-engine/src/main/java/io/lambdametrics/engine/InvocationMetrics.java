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

/** What is made of invocations, of all groups. */
final class InvocationMetrics {

  private static final double BYTES_IN_MB = 1024 * 1024;

  final CounterAccumulator invocations =
      new CounterAccumulator(LambdaMetrics.INVOCATIONS.descriptor(), Labels.NONE);
  final CounterAccumulator errors =
      new CounterAccumulator(LambdaMetrics.ERRORS.descriptor(), Labels.NONE);
  final GaugeAccumulator memorySize =
      new GaugeAccumulator(LambdaMetrics.MEMORY_SIZE.descriptor(), Labels.NONE);
  private final CounterAccumulator timeouts =
      new CounterAccumulator(LambdaMetrics.TIMEOUTS.descriptor(), Labels.NONE);
  private final CounterAccumulator outOfMemory =
      new CounterAccumulator(LambdaMetrics.OUT_OF_MEMORY.descriptor(), Labels.NONE);
  private final GaugeAccumulator maxMemoryUsed =
      new GaugeAccumulator(LambdaMetrics.MAX_MEMORY_USED.descriptor(), Labels.NONE);
  private final List<InvocationDistribution> figures;
  private final List<DistributionAccumulator> distributions = new ArrayList<>();
  private final CostAccumulator cost;
  private final Set<MetricGroup> groups;
  private final AttemptSummary attempt = new AttemptSummary();

  InvocationMetrics(EngineOptions options) {
    groups = options.groups();
    cost = new CostAccumulator(options.prices());
    figures =
        Arrays.stream(InvocationDistribution.values())
            .filter(figure -> groups.contains(figure.metric().group()))
            .toList();
    for (InvocationDistribution figure : figures) {
      distributions.add(
          new DistributionAccumulator(
              figure.metric().descriptor(),
              Labels.NONE,
              bounds(figure, options),
              options.exponentialBuckets()));
    }
  }

  private static BucketBounds bounds(InvocationDistribution figure, EngineOptions options) {
    return switch (figure) {
      case EXTENSIONS_DURATION -> LambdaMetrics.EXTENSIONS_BOUNDS;
      case PRODUCED_BYTES -> LambdaMetrics.SIZE_BOUNDS;
      default -> options.durationBounds();
    };
  }

  /** How many figures there are of each attempt: of each distribution one, and the cost's. */
  int figures() {
    return figures.size() + 1;
  }

  /** Brings to the metrics what is newly known of a request. */
  void settle(RequestState request, boolean trustHandlerErrorSignature) {
    RecordedAttempt before = request.counted;
    RecordedAttempt now = count(request, trustHandlerErrorSignature);
    request.counted = now;
    request.dirty = false;
    settleCounts(before, -1);
    settleCounts(now, 1);
    if (now != null && now.later == null && (before == null || before.later == null)) {
      replaceOne(before, now);
    } else {
      replaceAll(before, now);
    }
  }

  private void replaceOne(@Nullable RecordedAttempt before, RecordedAttempt now) {
    for (int i = 0; i < distributions.size(); i++) {
      double value = before == null ? Double.NaN : before.figures[i];
      distributions.get(i).replace(value, now.figures[i]);
    }
    if (groups.contains(MetricGroup.BILLING)) {
      double value = before == null ? Double.NaN : before.figures[figures.size()];
      cost.replace(value, now.figures[figures.size()]);
    }
  }

  private void replaceAll(@Nullable RecordedAttempt before, @Nullable RecordedAttempt now) {
    for (int i = 0; i < distributions.size(); i++) {
      replaceAll(i, before, now, distributions.get(i)::replace);
    }
    if (groups.contains(MetricGroup.BILLING)) {
      replaceAll(figures.size(), before, now, cost::replace);
    }
  }

  /** What the attempts of a request come to, the earliest first; {@code null} for no attempt. */
  private @Nullable RecordedAttempt count(
      RequestState request, boolean trustHandlerErrorSignature) {
    RecordedAttempt first = null;
    RecordedAttempt earlier = null;
    RequestEvent begin = request.firstAttempt();
    while (begin != null) {
      attempt.readFrom(begin);
      RecordedAttempt counted = count(trustHandlerErrorSignature);
      if (earlier == null) {
        first = counted;
      } else {
        earlier.later = counted;
      }
      earlier = counted;
      begin = RequestState.attemptAfter(begin);
    }
    return first;
  }

  private RecordedAttempt count(boolean trustHandlerErrorSignature) {
    RecordedAttempt counted = new RecordedAttempt(figures());
    counted.error = attempt.isError(trustHandlerErrorSignature);
    counted.timeout = counted.error && attempt.isTimeout();
    counted.outOfMemory = counted.error && attempt.isOutOfMemory();
    for (int i = 0; i < figures.size(); i++) {
      counted.figures[i] = attempt.value(figures.get(i));
    }
    counted.figures[figures.size()] = attempt.megabyteMillis();
    memorySize.note(attempt.memorySizeMb() * BYTES_IN_MB);
    maxMemoryUsed.note(attempt.maxMemoryUsedMb() * BYTES_IN_MB);
    return counted;
  }

  private void settleCounts(@Nullable RecordedAttempt first, int sign) {
    for (RecordedAttempt each = first; each != null; each = each.later) {
      invocations.add(sign);
      errors.add(each.error ? sign : 0);
      timeouts.add(each.timeout ? sign : 0);
      outOfMemory.add(each.outOfMemory ? sign : 0);
    }
  }

  /** Puts a value in the place of another; {@code NaN} stands for none. */
  private interface Replacement {
    void replace(double before, double now);
  }

  /**
   * Puts values in the place of others. What is in both stays, so that it is new in no window. A
   * value that is no longer known to be true gives way to the next; none is taken back.
   */
  private static void replaceAll(
      int figure,
      @Nullable RecordedAttempt before,
      @Nullable RecordedAttempt now,
      Replacement replacement) {
    double[] valuesBefore = RecordedAttempt.values(before, figure);
    double[] valuesNow = RecordedAttempt.values(now, figure);
    double[] gone = without(valuesBefore, valuesNow);
    double[] added = without(valuesNow, valuesBefore);
    for (int i = 0; i < added.length; i++) {
      replacement.replace(i < gone.length ? gone[i] : Double.NaN, added[i]);
    }
    for (int i = added.length; i < gone.length; i++) {
      RecordedAttempt.keep(now, figure, gone[i]);
    }
  }

  /** What of sorted values is not among others, which are sorted too. */
  private static double[] without(double[] values, double[] others) {
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

  /** Goes on from a total of an earlier process; returns whether it is one of these metrics. */
  boolean recover(Metric earlier) {
    boolean[] found = {false};
    forEach((group, state) -> found[0] |= state.recover(earlier));
    return found[0];
  }

  /** Names every metric and its group. */
  void forEach(BiConsumer<MetricGroup, MetricAccumulator> action) {
    action.accept(MetricGroup.CORE, invocations);
    action.accept(MetricGroup.CORE, errors);
    for (int i = 0; i < figures.size(); i++) {
      action.accept(figures.get(i).metric().group(), distributions.get(i));
    }
    action.accept(MetricGroup.INIT, timeouts);
    action.accept(MetricGroup.INIT, outOfMemory);
    action.accept(MetricGroup.MEMORY, maxMemoryUsed);
    action.accept(MetricGroup.MEMORY, memorySize);
    action.accept(MetricGroup.BILLING, cost);
  }
}
