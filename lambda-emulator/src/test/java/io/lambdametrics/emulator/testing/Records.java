// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.util.List;

/** Reads the events that an emulator generated and delivered. */
public final class Records {

  private Records() {}

  public static List<String> types(LambdaEmulator lambda) {
    return lambda.events().stream().map(EmittedEvent::type).toList();
  }

  /** Returns the records of one type, the earliest first. */
  public static List<JsonNode> of(LambdaEmulator lambda, String type) {
    return lambda.events().stream()
        .filter(event -> event.type().equals(type))
        .map(EmittedEvent::record)
        .toList();
  }

  public static JsonNode last(LambdaEmulator lambda, String type) {
    List<JsonNode> records = of(lambda, type);
    return records.get(records.size() - 1);
  }

  /** Returns the types of all events that a listener accepted. */
  public static List<String> delivered(LambdaEmulator lambda) {
    return lambda.deliveries().stream()
        .filter(DeliveryAttempt::accepted)
        .flatMap(delivery -> delivery.events().stream())
        .map(EmittedEvent::type)
        .toList();
  }
}
