// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.api.telemetry.InitializationPhase.INIT;
import static io.lambdametrics.api.telemetry.InitializationPhase.INVOKE;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Generates the events of one execution environment at random. Some invocations are retried under
 * the same request id, and some events are lost.
 */
final class RandomHistory {

  private final Random random;
  private final InitializationType type;
  private final List<EngineStep> steps = new ArrayList<>();
  private final boolean calm;
  private final boolean invokes;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private RandomHistory(Random random, InitializationType type, boolean calm) {
    this.random = random;
    this.type = type;
    this.calm = calm;
    this.invokes = type != InitializationType.MANAGED_INSTANCES && random.nextBoolean();
  }

  /** Returns the events of an execution environment in their order. Some are lost. */
  static List<EngineStep> of(Random random, InitializationType type) {
    return new RandomHistory(random, type, false).steps();
  }

  /**
   * Returns events of an execution environment in which no event lowers an earlier figure: the
   * clock is never set back, no INVOKE is read late, and no extensions' duration is the difference
   * of two events, which can turn out to belong to two attempts.
   */
  static List<EngineStep> calm(Random random, InitializationType type) {
    return new RandomHistory(random, type, true).steps();
  }

  private List<EngineStep> steps() {
    boolean initSucceeded = initialization(INIT);
    if (type == InitializationType.SNAP_START) {
      restore();
    } else if (!initSucceeded) {
      initialization(INVOKE);
    }
    int requests = random.nextInt(12);
    for (int i = 0; i < requests; i++) {
      String id = "request-" + i;
      invocation(id, i == 0 && type == InitializationType.ON_DEMAND);
      for (int attempts = random.nextInt(8); attempts > 5; attempts--) {
        if (random.nextBoolean()) {
          now = now.plusSeconds(60);
        }
        invocation(id, false);
      }
    }
    return steps;
  }

  /** Returns the events as they arrive: some are repeated, and all are in random order. */
  static List<EngineStep> shuffledWithRepetitions(List<EngineStep> steps, Random random) {
    List<EngineStep> arriving = new ArrayList<>(steps);
    steps.stream()
        .filter(step -> step instanceof EngineStep.Event && random.nextInt(4) == 0)
        .forEach(arriving::add);
    Collections.shuffle(arriving, random);
    return arriving;
  }

  private boolean initialization(InitializationPhase phase) {
    Outcome outcome = random.nextInt(3) == 0 ? failure() : Outcome.of(Status.SUCCESS);
    int lost = random.nextInt(3);
    if (lost != 0) {
      add(new PlatformInitStart(nextTime(), type, phase, Instance.UNSTATED, Optional.empty()));
    }
    if (lost != 1) {
      add(
          new PlatformInitRuntimeDone(
              nextTime(), type, phase, outcome, List.of(), Optional.empty()));
      add(
          new PlatformInitReport(
              nextTime(),
              type,
              phase,
              outcome,
              OptionalDouble.of(duration()),
              List.of(),
              Optional.empty()));
    }
    return outcome.equals(Outcome.of(Status.SUCCESS));
  }

  private void restore() {
    add(Events.restoreStart(nextTime()));
    Outcome outcome = random.nextInt(3) == 0 ? failure() : Outcome.of(Status.SUCCESS);
    addUnlessLost(Events.restoreReport(nextTime(), outcome, OptionalDouble.of(duration())));
  }

  private void invocation(String id, boolean cold) {
    Instant start = nextTime();
    addUnlessLost(Events.start(start, id));
    if (invokes) {
      // The INVOKE comes before or after the telemetry, and the process may read it late.
      int late = !calm && random.nextInt(6) == 0 ? random.nextInt(1_000) : random.nextInt(2);
      steps.add(new EngineStep.Invoke(id, start.plusMillis(late - 1)));
    }
    if (type != InitializationType.MANAGED_INSTANCES) {
      runtimeDones(id);
    }
    report(id, cold);
  }

  private void runtimeDones(String id) {
    addUnlessLost(runtimeDone(id));
    if (random.nextInt(4) == 0) {
      addUnlessLost(runtimeDone(id));
    }
  }

  private void report(String id, boolean cold) {
    ReportMetrics metrics =
        new ReportMetrics(
            OptionalDouble.of(duration()),
            OptionalDouble.of(Math.ceil(duration())),
            OptionalDouble.of(128),
            OptionalDouble.of(random.nextBoolean() ? 128 : random.nextInt(128)),
            cold ? OptionalDouble.of(duration()) : OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    Span[] spans =
        calm || random.nextBoolean()
            ? new Span[] {Events.span(Span.EXTENSION_OVERHEAD, duration())}
            : new Span[0];
    addUnlessLost(Events.report(nextTime(), id, outcome(), metrics, spans));
  }

  private TelemetryEvent runtimeDone(String id) {
    List<Span> spans =
        random.nextBoolean() ? List.of(Events.span(Span.RESPONSE_LATENCY, duration())) : List.of();
    double durationMs = random.nextInt(8) == 0 ? 0 : duration();
    return Events.runtimeDone(
        nextTime(), id, outcome(), durationMs, random.nextInt(3) * 40L, spans);
  }

  private void addUnlessLost(TelemetryEvent event) {
    if (random.nextInt(8) > 0) {
      add(event);
    }
  }

  private void add(TelemetryEvent event) {
    steps.add(new EngineStep.Event(event));
  }

  private Outcome outcome() {
    return switch (random.nextInt(8)) {
      case 0 -> failure();
      case 1 -> Outcome.of(Status.TIMEOUT);
      case 2 -> Outcome.UNSTATED;
      default -> Outcome.of(Status.SUCCESS);
    };
  }

  private Outcome failure() {
    return random.nextBoolean()
        ? Outcome.of(Status.ERROR, "Runtime.OutOfMemory")
        : Outcome.of(Status.FAILURE, "Sandbox.Failure");
  }

  private double duration() {
    return random.nextInt(100_000_000) / 1000.0;
  }

  /**
   * Advances the clock and returns its time. The clock is sometimes set back, but not across a
   * restore.
   */
  private Instant nextTime() {
    boolean setBack = !calm && type == InitializationType.ON_DEMAND && random.nextInt(20) == 0;
    now = setBack && hasInvocations() ? now.minusSeconds(7) : now.plusMillis(millisToNext());
    return now;
  }

  /** Returns the time to the next event, which is sometimes 0. */
  private int millisToNext() {
    return !calm && hasInvocations() && random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(900);
  }

  private boolean hasInvocations() {
    return steps.size() > 8;
  }
}
