// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseClassifierTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "120 | PT2M",
        "601 | PT10M",
        "999999999 | PT10M",
        "99999999999999999999999999 | PT10M",
        "Fri, 31 Dec 9999 23:59:59 GMT | PT10M",
        "Mon, 01 Jan 0001 00:00:00 GMT | PT0S",
        "Sun, 22 Nov 2026 10:01:00 GMT | PT1M",
        "Sun, 22 Nov 2026 09:00:00 GMT | PT0S",
      })
  void readsSecondsAndDates(String header, Duration delay) {
    assertThat(ResponseClassifier.retryAfter(header, NOW)).contains(delay);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-1", "1.5", "0x10", "22 Nov 2026"})
  void ignoresInvalidValues(@Nullable String header) {
    assertThat(ResponseClassifier.retryAfter(header, NOW)).isEmpty();
  }
}
