// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.subject.BatchSender;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.ObservedSubscription;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends telemetry batches to an extension as fast as it accepts them. */
public final class EventPart {

  private static final double NANOS_PER_US = 1_000;

  /** One second more than the emulator keeps its idle connection open. */
  private static final long CONNECTION_LIFETIME_SECONDS = 2;

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
  private static final double IDLE_SHARE = 0.02;
  private static final long IDLE_TIMEOUT = TimeUnit.SECONDS.toNanos(30);

  private EventPart() {}

  public static void measure(Subject subject, Path folder, int events, FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    try (WatchedExtension extension = WatchedExtension.start(subject, folder)) {
      Optional<ObservedSubscription> subscription =
          extension.subscription().flatMap(ObservedSubscription::of);
      if (subscription.isEmpty()) {
        figures.note("does not subscribe to telemetry by HTTP, so it was sent no events");
        return;
      }
      List<RepeatedBatches.Batch> batches = batches(extension, subscription.get(), events);
      if (batches.isEmpty()) {
        figures.note("subscribes to no events of invocations, so it was sent none");
        return;
      }
      flood(extension, subscription.get(), batches, figures);
    }
  }

  private static List<RepeatedBatches.Batch> batches(
      WatchedExtension extension, ObservedSubscription subscription, int events)
      throws InterruptedException, MisbehavedException {
    String id = extension.invoke(InvocationPart.SHORT).requestId();
    List<EmittedEvent> request =
        extension.lambda().events().stream()
            .filter(
                event ->
                    event.type().equals("function")
                        || event.record().path("requestId").asText().equals(id))
            .toList();
    return RepeatedBatches.of(request, id, subscription, events);
  }

  private static void flood(
      WatchedExtension extension,
      ObservedSubscription subscription,
      List<RepeatedBatches.Batch> batches,
      FigureSamples figures)
      throws InterruptedException, MisbehavedException {
    BatchSender sender = new BatchSender();
    ProcessMeter meter = extension.meter();
    TimeUnit.SECONDS.sleep(CONNECTION_LIFETIME_SECONDS);
    // The start and the first invocation may have left work to do.
    awaitIdle(meter);
    long cpuBefore = meter.cpuNanos();
    long start = System.nanoTime();
    int sent = 0;
    for (RepeatedBatches.Batch batch : batches) {
      Optional<String> problem = sender.send(subscription, batch.body());
      if (problem.isPresent()) {
        throw new MisbehavedException(
            "extension '" + extension.report().name() + "' " + problem.get());
      }
      sent += batch.events();
    }
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    awaitIdle(meter);
    figures.add(
        BenchmarkFigure.CPU_PER_EVENT, (meter.cpuNanos() - cpuBefore) / NANOS_PER_US / sent);
    figures.add(BenchmarkFigure.EVENTS_PER_SECOND, sent / seconds);
  }

  /** Waits until the process uses little CPU: an extension may respond first and work later. */
  private static void awaitIdle(ProcessMeter meter) throws InterruptedException {
    long deadline = System.nanoTime() + IDLE_TIMEOUT;
    long before = meter.cpuNanos();
    long used = INTERVAL;
    while (used > INTERVAL * IDLE_SHARE && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.sleep(INTERVAL);
      long now = meter.cpuNanos();
      used = now - before;
      before = now;
    }
  }
}
