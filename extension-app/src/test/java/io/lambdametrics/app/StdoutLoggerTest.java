package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StdoutLoggerTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StdoutLogger logger =
      new StdoutLogger(
          "name",
          new PrintStream(out, true, StandardCharsets.UTF_8),
          level -> level.getSeverity() >= Level.WARNING.getSeverity());

  @Test
  void writesOneLineForEachMessage() {
    logger.log(Level.WARNING, "a\nb {0}", "c");

    assertThat(written()).isEqualTo("[lambda-metrics] WARN a | b c\n");
  }

  @Test
  void namesAnExceptionInTheLine() {
    logger.log(Level.WARNING, "no", new IOException("because"));

    assertThat(written()).isEqualTo("[lambda-metrics] WARN no: java.io.IOException: because\n");
  }

  @Test
  void showsWhereAnErrorComesFrom() {
    logger.log(Level.ERROR, "no", new IllegalStateException("because"));

    assertThat(written()).contains("\tat " + getClass().getName());
  }

  @Test
  void writesNothingBelowTheLevel() {
    logger.log(Level.INFO, "quiet");

    assertThat(written()).isEmpty();
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
