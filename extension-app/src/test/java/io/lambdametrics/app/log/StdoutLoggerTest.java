// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdoutLoggerTest {

  private final List<String> lines = new ArrayList<>();
  private final StdoutLogger logger =
      new StdoutLogger(
          "name", lines::add, level -> level.getSeverity() >= Level.WARNING.getSeverity());

  @Test
  void writesOneLinePerMessage() {
    logger.log(Level.WARNING, "a\nb {0}", "c");

    assertThat(lines).containsExactly("[lambda-metrics] WARN a | b c");
  }

  @Test
  void namesExceptionsInTheLine() {
    logger.log(Level.WARNING, "no", new IOException("because"));

    assertThat(lines).containsExactly("[lambda-metrics] WARN no: java.io.IOException: because");
  }

  @Test
  void writesStackTracesOfErrors() {
    logger.log(Level.ERROR, "no", new IllegalStateException("because"));

    assertThat(lines).singleElement().asString().contains("\tat " + getClass().getName());
  }

  @Test
  void writesNothingBelowTheLevel() {
    logger.log(Level.INFO, "quiet");

    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0007", "\u001b", "\u0085x", "\u009b", "\u200f", "\u202e", "\u2066"})
  void replacesControlCharacters(String control) {
    logger.log(Level.WARNING, "text {0}", "a" + control + "b");

    assertThat(lines).singleElement().asString().doesNotContain(control.substring(0, 1));
  }

  @Test
  void dropsALineWhoseParameterCannotBeFormatted() {
    Object failing =
        new Object() {
          @Override
          public String toString() {
            throw new OutOfMemoryError("for a moment");
          }
        };

    logger.log(Level.WARNING, "text {0}", failing);

    assertThat(lines).isEmpty();
  }

  @Test
  void writesInvalidFormatsUnchanged() {
    logger.log(Level.WARNING, "a {b", "c");

    assertThat(lines).containsExactly("[lambda-metrics] WARN a {b");
  }

  @Test
  void doesNotThrowIfAnExceptionsMessageThrows() {
    logger.log(
        Level.WARNING,
        "no",
        new IOException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("a bug");
          }
        });

    assertThat(lines).isEmpty();
  }
}
