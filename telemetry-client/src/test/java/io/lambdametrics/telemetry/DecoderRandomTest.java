// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decodes damaged batches. A failure shows the seed, which {@code -Dtest.seed=…} repeats. */
class DecoderRandomTest {

  private static final int ROUNDS = 3000;

  private final long seed = Long.getLong("test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final TelemetryDecoder decoder = new TelemetryDecoder();

  @Test
  void decodesAPrefixOfTheEventsFromATruncatedBody() throws IOException {
    byte[] body = Fixtures.read("every-type.json");
    List<TelemetryEvent> whole = decoder.decode(body).events();

    for (int length = 0; length < body.length - 2; length++) {
      DecodedBatch batch = decoder.decode(Arrays.copyOf(body, length));

      assertThat(batch.malformed()).as("length %d", length).isEqualTo(1);
      assertThat(batch.events())
          .as("length %d", length)
          .isEqualTo(whole.subList(0, batch.events().size()));
    }
  }

  @Test
  void doesNotThrowOrInventEventsForDamagedBodies() throws IOException {
    byte[] body = Fixtures.read("every-type.json");
    int whole = decoder.decode(body).events().size();

    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = body.clone();
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        damaged = damage(damaged);
      }

      DecodedBatch batch = decoder.decode(damaged);

      // Damage inside a value is not detected; none of this damage adds an element.
      assertThat(batch.events())
          .as("seed %d, round %d", seed, round)
          .hasSizeLessThanOrEqualTo(whole);
    }
  }

  private byte[] damage(byte[] body) {
    int at = random.nextInt(body.length);
    switch (random.nextInt(3)) {
      case 0 -> {
        body[at] = (byte) random.nextInt(256);
        return body;
      }
      case 1 -> {
        body[at] = (byte) "[]{}\",:\\0nt".charAt(random.nextInt(11));
        return body;
      }
      default -> {
        int end = Math.min(body.length, at + 1 + random.nextInt(40));
        byte[] shorter = Arrays.copyOf(body, body.length - (end - at));
        System.arraycopy(body, end, shorter, at, body.length - end);
        return shorter;
      }
    }
  }

  @Test
  void decodesNoEventsFromRandomBytes() {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);

      assertThat(decoder.decode(noise).events()).as("seed %d", seed).isEmpty();
    }
  }
}
