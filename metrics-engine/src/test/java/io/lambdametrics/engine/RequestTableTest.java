// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestTableTest {

  private final RequestTable table = new RequestTable();

  @Test
  void distinguishesIdsWithSameFingerprint() {
    RequestState one = new RequestState("one", 7);
    RequestState other = new RequestState("other", 7);
    table.add(one);
    table.add(other);

    assertThat(table.get("one", 7)).isSameAs(one);
    assertThat(table.get("other", 7)).isSameAs(other);
    assertThat(table.get("none", 7)).isNull();
  }

  @Test
  void removedRequestReferencesNoOther() {
    RequestState taken = new RequestState("taken", 7);
    table.add(taken);
    table.add(new RequestState("staying", 7));
    table.removeOldest();

    assertThat(taken.newer).isNull();
    assertThat(taken.olderInChain).isNull();
  }

  /** A failure names the seed. {@code -Dtest.seed=…} reproduces it. */
  @Test
  void behavesLikeLinkedHashMap() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, RequestState> expected = new LinkedHashMap<>();
    for (int step = 0; step < 3_000; step++) {
      boolean grows = step % 1_000 < 600;
      if (random.nextInt(10) < (grows ? 8 : 2)) {
        // Few fingerprints with the same last bits make long chains.
        RequestState added = new RequestState("request-" + step, random.nextInt(50) * 1_024L);
        expected.put(added.id, added);
        table.add(added);
      } else {
        String oldest = expected.isEmpty() ? null : expected.keySet().iterator().next();
        RequestState removed = table.removeOldest();
        assertThat(removed)
            .as("seed %d", seed)
            .isSameAs(oldest == null ? null : expected.remove(oldest));
        assertThat(removed == null ? null : table.get(removed.id, removed.fingerprint)).isNull();
      }
      assertThat(table.size()).as("seed %d", seed).isEqualTo(expected.size());
    }

    assertThat(inOrder()).as("seed %d", seed).containsExactlyElementsOf(expected.values());
    assertThat(expected.values())
        .as("seed %d", seed)
        .isNotEmpty()
        .allMatch(request -> table.get(request.id, request.fingerprint) == request);
  }

  private List<RequestState> inOrder() {
    List<RequestState> requests = new ArrayList<>();
    for (RequestState request = table.oldest(); request != null; request = request.newer) {
      requests.add(request);
    }
    return requests;
  }
}
