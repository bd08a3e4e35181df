// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lambdametrics.benchmarks.extension.subject.ObservedSubscription;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatedBatchesTest {

  private static final String ID = "4c1f9e4e-0a5a-4c43-a0dc-f1f3a0f0e001";
  private static final int ROOMY = 1_000_000;
  private static final List<EmittedEvent> REQUEST =
      List.of(
          platform("platform.start"),
          event("function", JsonNodeFactory.instance.textNode("grüße")),
          platform("platform.report"));

  @Test
  void createsRequestedNumberOfEvents() {
    assertThat(batches(100, ROOMY, 250).stream().map(RepeatedBatches.Batch::events))
        .containsExactly(100, 100, 50);
  }

  @Test
  void fillsBatchUpToMaxBytes() {
    int most = 1_000;

    assertThat(batches(ROOMY, most, 50))
        .hasSizeGreaterThan(1)
        .allSatisfy(batch -> assertThat(bytes(batch)).isLessThanOrEqualTo(most))
        .first()
        .satisfies(batch -> assertThat(bytes(batch)).isGreaterThan(most - 200));
  }

  @Test
  void givesEachRequestItsOwnId() throws JsonProcessingException {
    List<String> ids = new ArrayList<>();
    for (JsonNode event : json(batches(ROOMY, ROOMY, 6))) {
      ids.add(event.path("record").path("requestId").asText("line"));
    }

    assertThat(Set.copyOf(ids)).hasSize(3).doesNotContain(ID);
    assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(3));
  }

  @Test
  void containsOnlySubscribedTypes() throws JsonProcessingException {
    assertThat(json(RepeatedBatches.of(REQUEST, ID, subscription("function", 10, ROOMY), 2)))
        .allMatch(event -> event.path("record").asText().equals("grüße"));
  }

  @Test
  void returnsNoBatchWithoutSubscribedTypes() {
    assertThat(RepeatedBatches.of(REQUEST, ID, subscription("extension", 10, ROOMY), 2)).isEmpty();
  }

  private static List<RepeatedBatches.Batch> batches(int maxItems, int maxBytes, int events) {
    Set<String> both = Set.of("platform", "function");
    return RepeatedBatches.of(
        REQUEST,
        ID,
        new ObservedSubscription(URI.create("http://127.0.0.1:1/"), both, maxItems, maxBytes),
        events);
  }

  private static ObservedSubscription subscription(String type, int maxItems, int maxBytes) {
    return new ObservedSubscription(
        URI.create("http://127.0.0.1:1/"), Set.of(type), maxItems, maxBytes);
  }

  private static JsonNode json(List<RepeatedBatches.Batch> batches) throws JsonProcessingException {
    assertThat(batches).hasSize(1);
    return new ObjectMapper().readTree(batches.get(0).body());
  }

  private static int bytes(RepeatedBatches.Batch batch) {
    return batch.body().getBytes(StandardCharsets.UTF_8).length;
  }

  private static EmittedEvent platform(String type) {
    return event(type, JsonNodeFactory.instance.objectNode().put("requestId", ID));
  }

  private static EmittedEvent event(String type, JsonNode record) {
    return new EmittedEvent(Instant.EPOCH, type, record);
  }
}
