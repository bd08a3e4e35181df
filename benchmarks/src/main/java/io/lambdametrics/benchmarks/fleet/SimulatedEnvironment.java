// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.Journal;
import io.lambdametrics.app.queue.Outbox;
import io.lambdametrics.app.queue.TotalsPolicy;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An execution environment with the extension's own engine and outbox, but without a process of its
 * own and without a journal. Its invocations are random, but the same in every run.
 *
 * <p>Not thread-safe.
 */
final class SimulatedEnvironment {

  private static final int MAX_INVOCATIONS = 10;
  private static final int INVOCATIONS_PER_ERROR = 20;
  private static final Duration PUSH_TIMEOUT = Duration.ofSeconds(10);

  /** How often a push may fail before the receiver counts as broken. */
  private static final int ATTEMPTS = 5;

  private final MetricsEngine engine;
  private final Outbox outbox;
  private final SplittableRandom random;
  private final int number;
  private int requests;
  private InvokedTotals pending = InvokedTotals.NONE;
  private InvokedTotals accepted = InvokedTotals.NONE;

  /**
   * Creates an environment that was not started.
   *
   * @param number tells it from the other environments of the fleet
   * @param function the name of its function
   */
  SimulatedEnvironment(SenderSettings sender, int number, String function) {
    this.number = number;
    this.random = new SplittableRandom(number);
    AppSettings settings = sender.app();
    LambdaEnvironment environment = new LambdaEnvironment(Map.of(), Path.of("."));
    this.engine = new MetricsEngine(settings.engineOptions(environment), now());
    FunctionLabels labels =
        new FunctionLabels(
            function,
            "$LATEST",
            Optional.of("us-east-1"),
            Optional.of("123456789012"),
            Labels.NONE);
    DurableMetrics metrics =
        new DurableMetrics(
            engine,
            new InstanceLabels(labels),
            settings.backends(),
            new TotalsPolicy(settings.totalsResetAfter(), settings.repeatUnchanged()),
            Clocks.SYSTEM,
            new Journal(environment.ownFolder()));
    // Without a backend to keep, the journal is given up before it creates a file.
    metrics.keepOutboxesOf(List.of());
    this.outbox = metrics.outbox(sender.backend());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns what was invoked before the last push. */
  InvokedTotals accepted() {
    return accepted;
  }

  /** Invokes the function at random, at least once. */
  void invoke() {
    if (requests == 0) {
      engine.record(EnvironmentEvents.coldStart(now(), random.nextLong(100_000, 2_000_000)));
    }
    for (int i = random.nextInt(1, MAX_INVOCATIONS + 1); i > 0; i--) {
      boolean fails = random.nextInt(INVOCATIONS_PER_ERROR) == 0;
      long micros = random.nextLong(1_000, 3_000_000);
      long extensionMicros = random.nextLong(100, 5_000);
      String id = String.format(Locale.ROOT, "%d-%d", number, requests++);
      engine.record(
          EnvironmentEvents.invocation(
              now(), id, fails ? Status.ERROR : Status.SUCCESS, micros, extensionMicros));
      pending = pending.plus(InvokedTotals.ofInvocation(fails, micros, extensionMicros));
    }
  }

  /**
   * Pushes what was invoked since the last push.
   *
   * @throws FleetException if the backend does not accept it
   */
  void push(MetricsBackend backend) throws InterruptedException, FleetException {
    outbox.endWindow();
    for (int attempt = 1; true; attempt++) {
      Optional<MetricBatch> batch = outbox.next();
      if (batch.isEmpty()) {
        accepted = accepted.plus(pending);
        pending = InvokedTotals.NONE;
        return;
      }
      PushOutcome outcome = backend.push(batch.get(), PUSH_TIMEOUT);
      if (outcome instanceof PushOutcome.Accepted) {
        outbox.acknowledge();
      } else if (attempt == ATTEMPTS || outcome instanceof PushOutcome.Rejected) {
        throw new FleetException(backend + " does not accept a push: " + outcome);
      }
    }
  }
}
