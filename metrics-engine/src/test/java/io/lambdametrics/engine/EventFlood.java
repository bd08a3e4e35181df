// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.Unrecognized;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * A program that sends an engine more events than its heap can hold, each with new ids, and prints
 * the counts. The first argument is the number of events.
 */
final class EventFlood {

  private static final EngineOptions ALL_GROUPS =
      EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class));
  private static final int EVENTS_OF_A_REQUEST = 5;

  private EventFlood() {}

  public static void main(String[] args) {
    int requests = Integer.parseInt(args[0]) / EVENTS_OF_A_REQUEST;
    MetricsEngine engine = new MetricsEngine(ALL_GROUPS, Events.TIME);
    double invocations = 0;
    double errors = 0;
    for (int i = 0; i < requests; i++) {
      send(engine, i);
      if (i % 100_000 == 0 || i == requests - 1) {
        MetricBatch window =
            engine.takeWindow(Events.TIME.plusMillis(i), any -> Labels.NONE).orElseThrow();
        invocations += Windows.increase(window, LambdaMetrics.INVOCATIONS);
        errors += Windows.increase(window, LambdaMetrics.ERRORS);
      }
    }
    System.out.printf(
        "%d requests: %.0f invocations, %.0f errors%n", requests, invocations, errors);
  }

  private static void send(MetricsEngine engine, int number) {
    Instant time = Events.TIME.plusMillis(number);
    String id = "request-" + number;
    engine.record(
        List.of(
            Events.start(time, id),
            Events.runtimeDone(
                time,
                id,
                Outcome.of(Status.ERROR, "Custom." + number),
                number % 1000 / 8.0,
                number,
                List.of(Events.RESPONSE_LATENCY)),
            Events.report(time, id, number % 1000 / 4.0),
            new Unrecognized(time, "platform.kind" + number, "{}"),
            new PlatformLogsDropped(time, 1, 1, "reason " + number)));
  }
}
