package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads what an emulator generated and delivered. */
final class Records {

  private Records() {}

  static List<String> types(LambdaEmulator lambda) {
    return lambda.events().stream().map(EmittedEvent::type).toList();
  }

  /** The records of one type, the earliest first. */
  static List<JsonNode> of(LambdaEmulator lambda, String type) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .map(EmittedEvent::record)
        .toList();
  }

  static JsonNode last(LambdaEmulator lambda, String type) {
    List<JsonNode> records = of(lambda, type);
    return records.get(records.size() - 1);
  }

  /** The types of the events that some listener accepted. */
  static List<String> delivered(LambdaEmulator lambda) {
    return lambda.deliveries().stream()
        .filter(Delivery::accepted)
        .flatMap(delivery -> delivery.events().stream())
        .map(EmittedEvent::type)
        .toList();
  }
}
