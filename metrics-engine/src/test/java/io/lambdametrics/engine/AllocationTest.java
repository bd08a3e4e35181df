// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final int REQUESTS = 1_000;

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Events.TIME);
  private int requests;

  @Test
  void allocatesNoMorePerRequestAfterMany() {
    countRequestsUntil(2 * EvictedRequestIds.KEPT + 20_000);
    long early = bytesOfAThousand();
    countRequestsUntil(20 * EvictedRequestIds.KEPT + 20_000);
    long late = bytesOfAThousand();

    assertThat(late).isLessThanOrEqualTo(early + early / 10);
    assertThat(late / REQUESTS).isLessThan(1_000);
  }

  private void countRequestsUntil(int number) {
    while (requests < number) {
      engine.record(nextThousand());
    }
  }

  private long bytesOfAThousand() {
    List<TelemetryEvent> events = nextThousand();
    long before = allocatedBytes();
    engine.record(events);
    return allocatedBytes() - before;
  }

  private List<TelemetryEvent> nextThousand() {
    List<TelemetryEvent> events = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      String id = "request-" + requests++;
      Instant time = Events.TIME.plusMillis(requests);
      events.add(Events.start(time, id));
      events.add(
          Events.runtimeDone(
              time, id, Outcome.of(Status.SUCCESS), 10, 5, List.of(Events.RESPONSE_LATENCY)));
      events.add(Events.report(time, id, 12));
    }
    return events;
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
