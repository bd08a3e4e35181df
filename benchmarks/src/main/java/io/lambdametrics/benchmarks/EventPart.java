package io.lambdametrics.benchmarks;

import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * As many telemetry events as an extension takes, one delivery after the other, during one
 * invocation.
 */
final class EventPart {

  private static final double NANOS_PER_US = 1_000;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  private static final Invocation SHORT =
      Invocation.success().lasting(Duration.ofMillis(5)).printing("one line of the function");

  /** It is not waited for. */
  private static final Invocation ENDLESS =
      Invocation.success().lasting(WatchedExtension.TIMEOUT.minusMinutes(1));

  /** In seconds, and one more: the emulator's own connection is closed then. */
  private static final long CONNECTION_KEPT = 2;

  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(200);
  private static final double QUIET_SHARE = 0.02;
  private static final long LONGEST_WORK = TimeUnit.SECONDS.toNanos(30);

  private EventPart() {}

  static void measure(Subject subject, int events, Figures figures)
      throws InterruptedException, MisbehavedException {
    try (WatchedExtension extension = WatchedExtension.start(subject)) {
      Optional<Subscription> subscription = extension.subscription().flatMap(Subscription::of);
      if (subscription.isEmpty()) {
        figures.note("does not subscribe to telemetry by HTTP, so it is sent no events");
        return;
      }
      List<Batches.Batch> batches = batches(extension, subscription.get(), events);
      if (batches.isEmpty()) {
        figures.note("subscribes to no events of functions, so it is sent none");
        return;
      }
      invokeEndlessly(extension);
      flood(extension, subscription.get(), batches, figures);
    }
  }

  private static List<Batches.Batch> batches(
      WatchedExtension extension, Subscription subscription, int events)
      throws InterruptedException, MisbehavedException {
    String id = extension.invoke(SHORT).requestId();
    List<EmittedEvent> request =
        extension.lambda().events().stream()
            .filter(
                event ->
                    event.type().equals("function")
                        || event.record().path("requestId").asText().equals(id))
            .toList();
    return Batches.of(request, id, subscription, events);
  }

  /** Without an invocation it would be frozen. Ends when the environment is closed. */
  private static void invokeEndlessly(WatchedExtension extension) {
    Thread invocation =
        new Thread(
            () -> {
              try {
                extension.lambda().invoke(ENDLESS);
              } catch (InterruptedException | IllegalStateException e) {
                // The environment was closed, as it is meant to be.
                return;
              }
            },
            "endless invocation");
    invocation.setDaemon(true);
    invocation.start();
  }

  private static void flood(
      WatchedExtension extension,
      Subscription subscription,
      List<Batches.Batch> batches,
      Figures figures)
      throws InterruptedException, MisbehavedException {
    ProcessMeter meter = extension.meter();
    TimeUnit.SECONDS.sleep(CONNECTION_KEPT);
    // What the start and the first invocation left to be done.
    awaitQuiet(meter);
    long cpuBefore = meter.cpuNanos();
    long begin = System.nanoTime();
    int sent = 0;
    for (Batches.Batch batch : batches) {
      Optional<String> problem = post(subscription, batch);
      if (problem.isPresent()) {
        throw new MisbehavedException(
            "extension '" + extension.report().name() + "': " + problem.get());
      }
      sent += batch.events();
    }
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    awaitQuiet(meter);
    figures.add(Figure.CPU_PER_EVENT, (meter.cpuNanos() - cpuBefore) / NANOS_PER_US / sent);
    figures.add(Figure.EVENTS_PER_SECOND, sent / seconds);
  }

  /** Returns what went wrong. */
  private static Optional<String> post(Subscription subscription, Batches.Batch batch)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(subscription.listener())
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(batch.body()))
            .build();
    try {
      int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
      return status / 100 == 2
          ? Optional.empty()
          : Optional.of("a delivery of telemetry was answered with " + status);
    } catch (IOException e) {
      return Optional.of("a delivery of telemetry was not answered: " + e);
    }
  }

  /** An extension may answer first and work later. */
  private static void awaitQuiet(ProcessMeter meter) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WORK;
    long before = meter.cpuNanos();
    long used = LOOK;
    while (used > LOOK * QUIET_SHARE && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.sleep(LOOK);
      long now = meter.cpuNanos();
      used = now - before;
      before = now;
    }
  }
}
