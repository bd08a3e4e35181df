// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The telemetry of an environment: stores the generated events and passes them to the subscribers.
 *
 * <p>Safe for use by several threads.
 */
public final class EnvironmentTelemetry implements AutoCloseable {

  private final Predicate<PlatformVariation> enabled;
  private final Timeline timeline;
  private final List<GeneratedEvent> generated = new ArrayList<>();
  private final List<DeliveryAttempt> deliveries = new ArrayList<>();
  private final List<TelemetrySubscriber> subscribers = new ArrayList<>();
  private final Set<String> everSubscribed = new HashSet<>();
  private final Map<String, List<EmittedEvent>> carriedOver = new HashMap<>();
  private int firstOfRun;
  private boolean paused;

  public EnvironmentTelemetry(Predicate<PlatformVariation> enabled, Timeline timeline) {
    this.enabled = enabled;
    this.timeline = timeline;
  }

  void emit(String type, JsonNode record) {
    emit(type, record, Optional.empty(), false);
  }

  /** Generates an event that no subscriber receives. */
  void withhold(String type, JsonNode record) {
    emit(type, record, Optional.empty(), true);
  }

  /**
   * Generates an event for a line that a process printed; {@code record} is its form in the newest
   * schema.
   */
  void emitLine(String type, JsonNode record, String line) {
    emit(type, record, Optional.of(line), false);
  }

  private synchronized void emit(
      String type, JsonNode record, Optional<String> line, boolean withheld) {
    EmittedEvent event =
        new EmittedEvent(Instant.now().truncatedTo(ChronoUnit.MILLIS), type, record);
    GeneratedEvent generatedEvent = new GeneratedEvent(event, line, withheld);
    generated.add(generatedEvent);
    subscribers.forEach(subscriber -> subscriber.offer(generatedEvent));
    timeline.add(TimelineEntry.Kind.TELEMETRY, "platform", type, event::toJson);
  }

  /** Begins a run: later subscribers get the events that are generated from now on. */
  public synchronized void beginRun() {
    firstOfRun = generated.size();
  }

  /**
   * Adds a subscription.
   *
   * @return whether an earlier process of the extension had subscribed
   * @throws ApiException if the extension has subscribed already and may not subscribe again
   */
  public synchronized boolean subscribe(String extension, SubscriptionRequest request) {
    boolean second = subscribers.stream().anyMatch(s -> s.extension().equals(extension));
    if (second && enabled.test(PlatformVariation.SECOND_SUBSCRIPTION_REFUSED)) {
      throw new ApiException(500, "InternalServerError", "Internal Server Error");
    }
    TelemetrySubscriber subscriber =
        new TelemetrySubscriber(
            extension,
            request,
            enabled,
            this::recordDelivery,
            notice -> recordNotice(extension, notice));
    List<EmittedEvent> undelivered = carriedOver.remove(extension);
    if (undelivered != null) {
      undelivered.forEach(event -> subscriber.offer(GeneratedEvent.of(event)));
    }
    generated.subList(firstOfRun, generated.size()).forEach(subscriber::offer);
    subscriber.paused(paused);
    subscribers.add(subscriber);
    boolean again = !everSubscribed.add(extension);
    String state = again ? "Already subscribed" : "Subscribed";
    ObjectNode record =
        PlatformJson.object()
            .put("name", extension)
            .put(
                "state",
                enabled.test(PlatformVariation.SUBSCRIPTION_STATE_LOWER_CASE)
                    ? state.toLowerCase(Locale.ROOT)
                    : state);
    record.set("types", PlatformJson.array(request.types()));
    emit("platform.telemetrySubscription", record);
    return again && !second;
  }

  /** Records a notice about dropped events, which only their subscriber receives. */
  private synchronized void recordNotice(String subscriber, EmittedEvent event) {
    generated.add(new GeneratedEvent(event, Optional.empty(), true));
    timeline.add(TimelineEntry.Kind.TELEMETRY, subscriber, event.type(), event::toJson);
  }

  private void recordDelivery(DeliveryAttempt delivery) {
    synchronized (deliveries) {
      deliveries.add(delivery);
    }
    timeline.add(
        TimelineEntry.Kind.DELIVERY,
        delivery.extension(),
        delivery.events().size()
            + " events, "
            + delivery.bytes()
            + " bytes: "
            + (delivery.status().isPresent()
                ? Integer.toString(delivery.status().getAsInt())
                : delivery.error().orElse("written")),
        () -> detail(delivery));
  }

  private static JsonNode detail(DeliveryAttempt delivery) {
    ObjectNode detail =
        PlatformJson.object()
            .put("startedAt", delivery.time().toString())
            .put("bytes", delivery.bytes())
            .put("accepted", delivery.accepted());
    delivery.status().ifPresent(status -> detail.put("status", status));
    delivery.error().ifPresent(error -> detail.put("error", error));
    ArrayNode events = detail.putArray("events");
    for (EmittedEvent event : delivery.events()) {
      events.addObject().put("time", PlatformJson.time(event.time())).put("type", event.type());
    }
    return detail;
  }

  /** Stops sending while the environment is frozen. */
  public synchronized void pause() {
    paused = true;
    subscribers.forEach(subscriber -> subscriber.paused(true));
  }

  /** Sends again after {@link #pause}. */
  public synchronized void resume() {
    paused = false;
    subscribers.forEach(subscriber -> subscriber.paused(false));
  }

  /** Sends the buffered events without waiting for the buffers' timeouts. */
  public synchronized void flush() {
    subscribers.forEach(TelemetrySubscriber::flush);
  }

  /** Sends the buffered events, and waits until they are accepted, at most for this long. */
  public void deliverAll(long nanos) throws InterruptedException {
    flush();
    long deadline = System.nanoTime() + nanos;
    for (TelemetrySubscriber subscriber : subscribers()) {
      subscriber.awaitDelivered(deadline);
    }
  }

  private synchronized List<TelemetrySubscriber> subscribers() {
    return List.copyOf(subscribers);
  }

  /** Returns the number of events that the extension has not accepted. */
  public synchronized int undelivered(String extension) {
    return subscribers.stream()
        .filter(subscriber -> subscriber.extension().equals(extension))
        .mapToInt(TelemetrySubscriber::pending)
        .sum();
  }

  /** Ends all subscriptions of a run. Events that were not delivered are lost. */
  public synchronized void endRun() {
    for (TelemetrySubscriber subscriber : subscribers) {
      subscriber.close();
      if (enabled.test(PlatformVariation.UNDELIVERED_CARRIED_OVER)) {
        carriedOver
            .computeIfAbsent(subscriber.extension(), name -> new ArrayList<>())
            .addAll(subscriber.undelivered());
      }
    }
    subscribers.clear();
  }

  public synchronized List<EmittedEvent> events() {
    return generated.stream().map(GeneratedEvent::event).toList();
  }

  public List<DeliveryAttempt> deliveries() {
    synchronized (deliveries) {
      return List.copyOf(deliveries);
    }
  }

  @Override
  public void close() {
    endRun();
  }
}
