// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EvictedRequestIdsTest {

  /** Fingerprints at this distance have the same last bits. */
  private static final long FAR = 1L << 31;

  private static final PastAttempt OPEN = new PastAttempt(null, false);

  private final EvictedRequestIds ids = new EvictedRequestIds();

  @Test
  void keepsFingerprintsWithSameLastBits() {
    for (long i = 0; i < 100; i += 2) {
      ids.add(i * FAR, null, OPEN);
    }

    for (long i = 0; i < 100; i++) {
      assertThat(ids.contains(i * FAR)).as("%d", i).isEqualTo(i % 2 == 0);
    }
  }

  /** A chain that is not cleared can be circular. */
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void keepsAtLeastLastIdsAndAtMostTwiceAsMany() {
    for (int i = 0; i < 4 * EvictedRequestIds.KEPT; i++) {
      ids.add(fingerprint(i), null, OPEN);
    }

    for (int i = 3 * EvictedRequestIds.KEPT; i < 4 * EvictedRequestIds.KEPT; i++) {
      assertThat(ids.contains(fingerprint(i))).as("%d", i).isTrue();
    }
    for (int i = 0; i < 2 * EvictedRequestIds.KEPT; i++) {
      assertThat(ids.contains(fingerprint(i))).as("%d", i).isFalse();
    }
  }

  @Test
  void fingerprintsAreDistinct() {
    Set<Long> fingerprints = new HashSet<>();
    int number = 50_000;
    for (int i = 0; i < number; i++) {
      fingerprints.add(fingerprint(i));
      fingerprints.add(EvictedRequestIds.fingerprint(new UUID(i, 0).toString()));
      fingerprints.add(EvictedRequestIds.fingerprint("\0".repeat(i % 40) + i));
    }

    assertThat(fingerprints).hasSize(3 * number);
  }

  private static long fingerprint(int number) {
    return EvictedRequestIds.fingerprint("request-" + number);
  }
}
