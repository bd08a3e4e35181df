package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever order the same events come in, how often, and cut into which windows: the same totals.
 */
class AnyOrderTest {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void givesTheSameTotals() {
    for (int round = 0; round < 200; round++) {
      int requests = 1 + random.nextInt(20);
      int errors = 0;
      double durations = 0;
      List<TelemetryEvent> events = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        String id = "request-" + i;
        boolean bad = random.nextBoolean();
        double duration = random.nextInt(1_000_000) / 1000.0;
        errors += bad ? 1 : 0;
        durations += duration;
        events.add(Events.start(id));
        events.add(
            bad ? Events.ended(id, Outcome.of(Status.TIMEOUT)) : Events.succeeded(id, duration));
        events.add(Events.report(id, duration));
      }
      mangle(events);

      Totals totals = countInWindows(events);

      assertThat(totals.invocations).as("seed %d, round %d", seed, round).isEqualTo(requests);
      assertThat(totals.errors).as("seed %d, round %d", seed, round).isEqualTo(errors);
      assertThat(totals.durations)
          .as("seed %d, round %d", seed, round)
          .isCloseTo(durations, within(1e-6));
    }
  }

  private void mangle(List<TelemetryEvent> events) {
    events.addAll(List.copyOf(events.subList(0, random.nextInt(events.size()))));
    Collections.shuffle(events, random);
  }

  private Totals countInWindows(List<TelemetryEvent> events) {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Events.TIME);
    Totals totals = new Totals();
    for (TelemetryEvent event : events) {
      engine.record(List.of(event));
      if (random.nextInt(4) == 0) {
        engine.takeWindow(Events.TIME, any -> Labels.NONE).ifPresent(totals::add);
      }
    }
    engine.takeWindow(Events.TIME, any -> Labels.NONE).ifPresent(totals::add);
    return totals;
  }

  private static final class Totals {
    double invocations;
    double errors;
    double durations;

    void add(MetricBatch batch) {
      invocations += Figures.increase(batch, LambdaMetrics.INVOCATIONS);
      errors += Figures.increase(batch, LambdaMetrics.ERRORS);
      durations += sum(batch, LambdaMetrics.DURATION);
    }

    private static double sum(MetricBatch batch, LambdaMetric descriptor) {
      return Figures.distribution(batch, descriptor)
          .map(Metric.Distribution::increase)
          .map(set -> set.sum())
          .orElse(0.);
    }
  }
}
