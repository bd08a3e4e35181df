package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is made of invocations, of all groups. */
final class RequestMetrics {

  private static final double BYTES_IN_MB = 1024 * 1024;

  final CounterState invocations = new CounterState(LambdaMetrics.INVOCATIONS, Labels.NONE);
  final CounterState errors = new CounterState(LambdaMetrics.ERRORS, Labels.NONE);
  final GaugeState memorySize = new GaugeState(LambdaMetrics.MEMORY_SIZE, Labels.NONE);
  private final CounterState timeouts = new CounterState(LambdaMetrics.TIMEOUTS, Labels.NONE);
  private final CounterState outOfMemory =
      new CounterState(LambdaMetrics.OUT_OF_MEMORY, Labels.NONE);
  private final GaugeState maxMemoryUsed =
      new GaugeState(LambdaMetrics.MAX_MEMORY_USED, Labels.NONE);
  private final List<Figure> figures;
  private final List<DistributionState> distributions = new ArrayList<>();
  private final CostState cost;
  private final Set<MetricGroup> groups;

  RequestMetrics(EngineOptions options) {
    groups = options.groups();
    cost = new CostState(options.prices());
    figures =
        Arrays.stream(Figure.values())
            .filter(figure -> groups.contains(figure.metric().group()))
            .toList();
    for (Figure figure : figures) {
      distributions.add(
          new DistributionState(
              figure.metric(), Labels.NONE, bounds(figure, options), options.exponentialBuckets()));
    }
  }

  private static BucketBounds bounds(Figure figure, EngineOptions options) {
    return switch (figure) {
      case EXTENSIONS_DURATION -> LambdaMetrics.EXTENSIONS_BOUNDS;
      case PRODUCED_BYTES -> LambdaMetrics.SIZE_BOUNDS;
      default -> options.durationBounds();
    };
  }

  /** Brings to the metrics what is newly known of a request. */
  void settle(RequestState request, boolean trustHandlerErrorSignature) {
    RequestState.Counted counted = request.counted;
    if (counted == null) {
      counted = new RequestState.Counted(figures.size());
      request.counted = counted;
      invocations.increment();
    }
    request.dirty = false;
    settleFailures(request, counted, trustHandlerErrorSignature);
    for (int i = 0; i < counted.figures.length; i++) {
      double now = request.value(figures.get(i));
      distributions.get(i).replace(counted.figures[i], now);
      counted.figures[i] = now;
    }
    if (groups.contains(MetricGroup.BILLING)) {
      double megabyteMillis = request.megabyteMillis();
      cost.replace(counted.megabyteMillis, megabyteMillis);
      counted.megabyteMillis = megabyteMillis;
    }
    memorySize.note(request.memorySizeMb() * BYTES_IN_MB);
    maxMemoryUsed.note(request.maxMemoryUsedMb() * BYTES_IN_MB);
  }

  private void settleFailures(
      RequestState request, RequestState.Counted counted, boolean trustHandlerErrorSignature) {
    if (!request.isError(trustHandlerErrorSignature)) {
      return;
    }
    if (!counted.error) {
      counted.error = true;
      errors.increment();
    }
    if (request.isTimeout() && !counted.timeout) {
      counted.timeout = true;
      timeouts.increment();
    }
    if (request.isOutOfMemory() && !counted.outOfMemory) {
      counted.outOfMemory = true;
      outOfMemory.increment();
    }
  }

  /** Names every metric and its group. */
  void forEach(BiConsumer<MetricGroup, MetricState> action) {
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
