package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * All telemetry of one environment: keeps what was generated and hands it to the subscriptions, in
 * that order.
 *
 * <p>Safe for use by several threads.
 */
final class Telemetry implements AutoCloseable {

  private final Predicate<Quirk> plays;
  private final Timeline timeline;
  private final List<Emission> emissions = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Set<String> everSubscribed = new HashSet<>();
  private final Map<String, List<EmittedEvent>> carriedOver = new HashMap<>();
  private int generationBegin;
  private boolean paused;

  Telemetry(Predicate<Quirk> plays, Timeline timeline) {
    this.plays = plays;
    this.timeline = timeline;
  }

  void emit(String type, JsonNode record) {
    emit(type, record, Optional.empty(), false);
  }

  /** An event that is generated but that nobody gets. */
  void withhold(String type, JsonNode record) {
    emit(type, record, Optional.empty(), true);
  }

  /** A line that a process printed; the record is its form in the newest schema. */
  void emitLine(String type, JsonNode record, String line) {
    emit(type, record, Optional.of(line), false);
  }

  private synchronized void emit(
      String type, JsonNode record, Optional<String> line, boolean withheld) {
    EmittedEvent event =
        new EmittedEvent(Instant.now().truncatedTo(ChronoUnit.MILLIS), type, record);
    Emission emission = new Emission(event, line, withheld);
    emissions.add(emission);
    subscriptions.forEach(subscription -> subscription.offer(emission));
    timeline.add(TimelineEntry.Kind.TELEMETRY, "platform", type, event::toJson);
  }

  /** Later subscribers get what is generated from now on. */
  synchronized void beginGeneration() {
    generationBegin = emissions.size();
  }

  /**
   * Adds a subscription.
   *
   * @return whether an earlier process of that extension had one
   * @throws ApiException if this extension has one already and may have no other
   */
  synchronized boolean subscribe(String extension, SubscriptionRequest request) {
    boolean second = subscriptions.stream().anyMatch(s -> s.extension().equals(extension));
    if (second && plays.test(Quirk.SECOND_SUBSCRIPTION_REFUSED)) {
      throw new ApiException(500, "InternalServerError", "Internal Server Error");
    }
    Subscription subscription =
        new Subscription(extension, request, plays, this::delivered, this::noticed);
    List<EmittedEvent> late = carriedOver.remove(extension);
    if (late != null) {
      late.forEach(event -> subscription.offer(Emission.of(event)));
    }
    emissions.subList(generationBegin, emissions.size()).forEach(subscription::offer);
    subscription.paused(paused);
    subscriptions.add(subscription);
    boolean again = !everSubscribed.add(extension);
    String state = again ? "Already subscribed" : "Subscribed";
    ObjectNode record =
        Json.object()
            .put("name", extension)
            .put(
                "state",
                plays.test(Quirk.SUBSCRIPTION_STATE_LOWER_CASE)
                    ? state.toLowerCase(Locale.ROOT)
                    : state);
    record.set("types", Json.array(request.types()));
    emit("platform.telemetrySubscription", record);
    return again && !second;
  }

  private synchronized void noticed(EmittedEvent event) {
    emissions.add(new Emission(event, Optional.empty(), true));
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

  /** Sends what is buffered, and waits at most so long until it is taken. */
  void deliverAll(long nanos) throws InterruptedException {
    flush();
    long deadline = System.nanoTime() + nanos;
    while (pending() > 0 && System.nanoTime() < deadline) {
      // A listener takes its time; there are few such moments in an environment's life.
      Thread.sleep(1);
    }
  }

  private synchronized int pending() {
    return subscriptions.stream().mapToInt(Subscription::pending).sum();
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
    for (Subscription subscription : subscriptions) {
      subscription.close();
      if (plays.test(Quirk.UNDELIVERED_CARRIED_OVER)) {
        carriedOver
            .computeIfAbsent(subscription.extension(), name -> new ArrayList<>())
            .addAll(subscription.undelivered());
      }
    }
    subscriptions.clear();
  }

  synchronized List<EmittedEvent> events() {
    return emissions.stream().map(Emission::event).toList();
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
