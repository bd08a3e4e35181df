// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservedSubscriptionTest {

  @Test
  void readsListenerTypesAndLimits() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"types":["platform","function"],"buffering":{"maxItems":1000,"maxBytes":300000},
                 "destination":{"protocol":"HTTP","URI":"http://sandbox.localdomain:4243/a/b"}}\
                """))
        .contains(
            new ObservedSubscription(
                URI.create("http://127.0.0.1:4243/a/b"),
                Set.of("platform", "function"),
                1000,
                300_000));
  }

  @Test
  void hasLambdaDefaults() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"types":["platform"],"destination":{"protocol":"HTTP","URI":"http://sandbox:1"}}\
                """))
        .contains(
            new ObservedSubscription(
                URI.create("http://127.0.0.1:1/"), Set.of("platform"), 10_000, 262_144));
  }

  @Test
  void isEmptyForTcp() throws JsonProcessingException {
    assertThat(read("{\"types\":[\"platform\"],\"destination\":{\"protocol\":\"TCP\",\"port\":1}}"))
        .isEmpty();
  }

  private static Optional<ObservedSubscription> read(String json) throws JsonProcessingException {
    return ObservedSubscription.of(new ObjectMapper().readTree(json));
  }
}
