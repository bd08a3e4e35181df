// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OncePerStreakLoggerTest {

  private final Logger logger = Logger.getLogger(OncePerStreakLoggerTest.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void record() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(recorder);
  }

  @AfterEach
  void restore() {
    logger.removeHandler(recorder);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }

  @Test
  void warnsOncePerStreak() {
    OncePerStreakLogger log = new OncePerStreakLogger(OncePerStreakLoggerTest.class);
    log.failure(() -> "a", null);
    log.failure(() -> "b", new IllegalStateException());
    log.success();
    log.success();
    log.failure(() -> "c", null);

    assertThat(lines).containsExactly("WARNING a", "FINE b", "WARNING c");
  }
}
