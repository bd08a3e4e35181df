// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T08:00:00Z, 2026-03-01T08:00:00Z",
    "2026-03-01T08:00:00.Z, 2026-03-01T08:00:00Z",
    "2026-03-01T08:00:00.5Z, 2026-03-01T08:00:00.500Z",
    "2026-03-01T08:00:00.123Z, 2026-03-01T08:00:00.123Z",
    "2026-03-01T08:00:00.123456Z, 2026-03-01T08:00:00.123456Z",
    "2026-03-01T08:00:00.123456789Z, 2026-03-01T08:00:00.123456789Z",
    "2026-03-01T08:00:00+02:00, 2026-03-01T06:00:00Z",
    "2026-03-01T08:00:00.25-0130, 2026-03-01T09:30:00.250Z",
    "2024-02-29T23:59:59.999+00:00, 2024-02-29T23:59:59.999Z",
    "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
    "2026-03-01T08:00:00, 2026-03-01T08:00:00Z",
    "2026-03-01T08:00:00.123, 2026-03-01T08:00:00.123Z",
    "'2026-03-01T08:00:00,123Z', 2026-03-01T08:00:00.123Z",
    "2026-03-01t08:00:00.123z, 2026-03-01T08:00:00.123Z",
    "2026-03-01 08:00:00Z, 2026-03-01T08:00:00Z",
    "' 2026-03-01T08:00:00Z ', 2026-03-01T08:00:00Z",
    "2026-03-01T08:00:00.1234567890Z, 2026-03-01T08:00:00.123456789Z",
    "1772352000, 2026-03-01T08:00:00Z",
    "1772352000.25, 2026-03-01T08:00:00.250Z",
    "1772352000123, 2026-03-01T08:00:00.123Z",
    "1.772352000123E12, 2026-03-01T08:00:00.123Z",
  })
  void reads(String text, Instant expected) {
    assertThat(IsoTime.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "12:01:23:521Z",
        "2026-03-01",
        "2026-03-01_08:00:00Z",
        "17723520001",
        "177235200",
        "1772352000123456",
        "1e400",
        "0x1p40",
        "1772352000f",
        "1e+",
        "....",
        "Infinity",
        "2026-02-29T08:00:00Z",
        "2026-13-01T08:00:00Z",
        "2026-03-01T24:00:00Z",
        "2026-03-01T08:00:60Z",
        "2026-03-01T08:00:00ZZ",
        "2026-03-01T08:00:00+99:00",
        "2026-03-01T08:00:00.-1Z",
        "+026-03-01T08:00:00Z",
        "２026-03-01T08:00:00Z",
      })
  void refuses(String text) {
    assertThat(IsoTime.parse(text)).isNull();
  }

  @Test
  void readsTimesLikeTheJdk() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String text =
          OffsetDateTime.ofInstant(
                  Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                  ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2160) - 1080)))
              .withSecond(1 + random.nextInt(59))
              .toString();

      assertThat(IsoTime.parse(text))
          .as("seed %d, %s", seed, text)
          .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }
  }
}
