package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All telemetry of one environment: keeps what was generated and hands it to the subscriptions, in
 * that order.
 *
 * <p>Safe for use by several threads.
 */
final class Telemetry implements AutoCloseable {

  private final Timeline timeline;
  private final List<EmittedEvent> events = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Set<String> everSubscribed = new HashSet<>();
  private int generationBegin;
  private boolean paused;

  Telemetry(Timeline timeline) {
    this.timeline = timeline;
  }

  synchronized EmittedEvent emit(String type, JsonNode record) {
    EmittedEvent event =
        new EmittedEvent(Instant.now().truncatedTo(ChronoUnit.MILLIS), type, record);
    events.add(event);
    subscriptions.forEach(subscription -> subscription.offer(event));
    timeline.add(TimelineEntry.Kind.TELEMETRY, "platform", type, event::toJson);
    return event;
  }

  /** Later subscribers get what is generated from now on. */
  synchronized void beginGeneration() {
    generationBegin = events.size();
  }

  synchronized void subscribe(String extension, SubscriptionRequest request) {
    Subscription subscription =
        new Subscription(extension, request, this::delivered, this::noticed);
    events.subList(generationBegin, events.size()).forEach(subscription::offer);
    subscription.paused(paused);
    subscriptions.add(subscription);
    ObjectNode record =
        Json.object()
            .put("name", extension)
            .put("state", everSubscribed.add(extension) ? "Subscribed" : "Already subscribed");
    record.set("types", Json.array(request.types()));
    emit("platform.telemetrySubscription", record);
  }

  private synchronized void noticed(EmittedEvent event) {
    events.add(event);
    timeline.add(TimelineEntry.Kind.TELEMETRY, "platform", event.type(), event::toJson);
  }

  private void delivered(Delivery delivery) {
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
                : delivery.error().orElse("written")));
  }

  /** While frozen nothing is sent. */
  synchronized void pause() {
    paused = true;
    subscriptions.forEach(subscription -> subscription.paused(true));
  }

  synchronized void resume() {
    paused = false;
    subscriptions.forEach(subscription -> subscription.paused(false));
  }

  /** Sends what is buffered without waiting for the buffers' time-outs. */
  synchronized void flush() {
    subscriptions.forEach(Subscription::flush);
  }

  /** Events that this extension's subscriptions have not got rid of. */
  synchronized int undelivered(String extension) {
    return subscriptions.stream()
        .filter(subscription -> subscription.extension().equals(extension))
        .mapToInt(Subscription::pending)
        .sum();
  }

  /** Ends all subscriptions with their generation; what they still hold is lost. */
  synchronized void endGeneration() {
    subscriptions.forEach(Subscription::close);
    subscriptions.clear();
  }

  synchronized List<EmittedEvent> events() {
    return List.copyOf(events);
  }

  List<Delivery> deliveries() {
    synchronized (deliveries) {
      return List.copyOf(deliveries);
    }
  }

  @Override
  public void close() {
    endGeneration();
  }
}
