// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the engine with {@link ReferenceModel} for random execution environments whose events
 * are lost, repeated, delayed and reordered. A failure names its seed, which reproduces it.
 */
class RandomHistoriesTest {

  private static final int ROUNDS = 1_000;
  private static final EngineOptions ALL_GROUPS =
      EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class));

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(InitializationType.class)
  void matchesReferenceModel(InitializationType type) {
    for (int round = 0; round < ROUNDS; round++) {
      List<EngineStep> events =
          RandomHistory.shuffledWithRepetitions(RandomHistory.of(random, type), random);
      MetricsEngine engine = new MetricsEngine(ALL_GROUPS, Instant.EPOCH);
      events.forEach(event -> event.applyTo(engine));

      assertThat(totals(take(engine)))
          .as("seed %d, round %d: %s", seed, round, events)
          .containsAllEntriesOf(text(new ReferenceModel(events).figures()));
    }
  }

  /**
   * For any division of the same events into windows, a counter's increases add up to its total,
   * and a total is the largest that the model ever had.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SNAP_START")
  void matchesReferenceModelInManyWindows(InitializationType type) {
    for (int round = 0; round < ROUNDS / 4; round++) {
      List<EngineStep> events =
          RandomHistory.shuffledWithRepetitions(RandomHistory.calm(random, type), random);
      String where = "seed " + seed + ", round " + round;
      assertWindows(events, () -> where + ": " + events);
    }
  }

  private void assertWindows(List<EngineStep> events, Supplier<String> what) {
    MetricsEngine engine = new MetricsEngine(ALL_GROUPS, Instant.EPOCH);
    Map<String, BigDecimal> most = new TreeMap<>();
    Map<String, BigDecimal> increases = new TreeMap<>();
    Map<String, String> totals = totals(Optional.empty());
    Optional<MetricBatch> all = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      events.get(i).applyTo(engine);
      if (random.nextInt(4) == 0 || i == events.size() - 1) {
        new ReferenceModel(events.subList(0, i + 1))
            .figures()
            .forEach((name, figure) -> most.merge(name, figure, BigDecimal::max));
        Optional<MetricBatch> window = take(engine);
        if (window.isPresent()) {
          totals = totals(window);
          addIncreases(window.get(), increases);
        }
        all = merged(all, window);
      }
    }
    assertThat(totals).as(what).containsAllEntriesOf(text(most));
    all.ifPresent(
        merged -> {
          assertThat(totals(Optional.of(merged))).as(what).containsAllEntriesOf(text(most));
          Map<String, BigDecimal> mergedIncreases = new TreeMap<>();
          addIncreases(merged, mergedIncreases);
          assertThat(mergedIncreases).as(what).isEqualTo(increases);
        });
    increases.forEach(
        (name, increase) ->
            assertThat(increase)
                .as(() -> name + " of " + what.get())
                .isEqualByComparingTo(most.get(name)));
  }

  /**
   * The process is killed at random. Each event reaches one process, and nothing is lost. A late
   * event can move others to another attempt, so that there are fewer timeouts than a window had.
   * The total stays then until later ones make up for that, also in the next process.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SNAP_START")
  void countsInvocationsOnceAcrossProcesses(InitializationType type) {
    for (int round = 0; round < ROUNDS / 4; round++) {
      List<EngineStep> events =
          RandomHistory.shuffledWithRepetitions(RandomHistory.calm(random, type), random);
      Map<String, BigDecimal> increases = new TreeMap<>();
      MetricsEngine engine = new MetricsEngine(ALL_GROUPS, Instant.EPOCH);
      BigDecimal timeouts = timeouts(events);
      for (int i = 0; i < events.size(); i++) {
        events.get(i).applyTo(engine);
        if (random.nextInt(4) == 0) {
          timeouts = timeouts.max(timeouts(events.subList(0, i + 1)));
          take(engine).ifPresent(batch -> addIncreases(batch, increases));
          engine = Recovery.after(engine, ALL_GROUPS);
        }
      }
      take(engine).ifPresent(batch -> addIncreases(batch, increases));

      Map<String, BigDecimal> model = new ReferenceModel(events).figures();
      String where = "seed " + seed + ", round " + round;
      assertThat(increases.getOrDefault(LambdaMetrics.COLD_STARTS.name(), BigDecimal.ZERO))
          .as(() -> where + ": " + events)
          .isLessThanOrEqualTo(BigDecimal.ONE);
      assertThat(increases.getOrDefault(LambdaMetrics.INVOCATIONS.name(), BigDecimal.ZERO))
          .as(() -> where + ": " + events)
          .isEqualByComparingTo(model.get(LambdaMetrics.INVOCATIONS.name()));
      assertThat(increases.getOrDefault(LambdaMetrics.TIMEOUTS.name(), BigDecimal.ZERO))
          .as(() -> where + ": " + events)
          .isEqualByComparingTo(timeouts);
      // Each error that is learnt after the report makes one success too many.
      assertThat(increases.getOrDefault(LambdaMetrics.SUCCESSES.name(), BigDecimal.ZERO))
          .as(() -> where + ": " + events)
          .isBetween(
              model.get(LambdaMetrics.SUCCESSES.name()),
              model.get(LambdaMetrics.INVOCATIONS.name()));
    }
  }

  private static BigDecimal timeouts(List<EngineStep> events) {
    Map<String, BigDecimal> figures = new ReferenceModel(events).figures();
    return figures.getOrDefault(LambdaMetrics.TIMEOUTS.name(), BigDecimal.ZERO);
  }

  private static Optional<MetricBatch> merged(
      Optional<MetricBatch> all, Optional<MetricBatch> window) {
    if (all.isEmpty() || window.isEmpty()) {
      return all.isEmpty() ? window : all;
    }
    return Optional.of(all.get().mergedWith(window.get()));
  }

  private static Optional<MetricBatch> take(MetricsEngine engine) {
    return engine.takeWindow(Instant.EPOCH, any -> Labels.NONE);
  }

  private static void addIncreases(MetricBatch batch, Map<String, BigDecimal> increases) {
    for (Metric metric : batch.metrics()) {
      if (metric instanceof Metric.Counter counter
          && counter.descriptor().name().startsWith("aws_lambda")
          && !counter.descriptor().equals(LambdaMetrics.ESTIMATED_COST.descriptor())) {
        increases.merge(
            counter.descriptor().name(), new BigDecimal(counter.increase()), BigDecimal::add);
      }
    }
  }

  /** Returns the totals of a window by name. Several series of a name are added up. */
  private static Map<String, String> totals(Optional<MetricBatch> window) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    new ReferenceModel(List.of()).figures().forEach(totals::put);
    for (Metric metric : window.map(MetricBatch::metrics).orElse(List.of())) {
      String name = name(metric);
      if (metric instanceof Metric.Counter counter) {
        totals.merge(name, BigDecimal.valueOf(counter.total()), BigDecimal::add);
      } else if (metric instanceof Metric.Distribution distribution) {
        totals.merge(
            name + "_count", BigDecimal.valueOf(distribution.total().count()), BigDecimal::add);
        totals.merge(
            name + "_sum", BigDecimal.valueOf(distribution.total().sum()), BigDecimal::add);
      }
    }
    return text(totals);
  }

  /** Returns a name per series of a distribution, since each delays its own corrections. */
  private static String name(Metric metric) {
    String phase = metric.labels().values().get(LambdaMetrics.PHASE_LABEL);
    boolean apart = metric.descriptor().equals(LambdaMetrics.INIT_DURATION.descriptor());
    return metric.descriptor().name() + (apart ? " " + phase : "");
  }

  private static Map<String, String> text(Map<String, BigDecimal> figures) {
    Map<String, String> text = new TreeMap<>();
    figures.forEach((name, figure) -> text.put(name, figure.stripTrailingZeros().toPlainString()));
    return text;
  }
}
