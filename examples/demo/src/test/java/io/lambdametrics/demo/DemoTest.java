package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The demo's command line. */
class DemoTest {

  private final StringWriter output = new StringWriter();
  private final CommandLine commandLine =
      Demo.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));

  @Test
  void helpListsTheOptionsAndTheirDefaults() {
    assertThat(commandLine.execute("--help")).isZero();
    assertThat(output.toString())
        .contains("--receiver=NAME", "embedded, prometheus, victoria-metrics")
        .contains("--layer=DIR", "extension-app/target/demo/layer");
  }

  @Test
  void rejectsAnUnknownReceiver() {
    assertThat(commandLine.execute("--receiver", "graphite")).isEqualTo(2);
    assertThat(output.toString())
        .contains("'graphite' is not one of [embedded, prometheus, victoria-metrics]");
  }

  @Test
  void rejectsAMissingLayer() {
    assertThat(commandLine.execute("--layer", "no-such-directory")).isEqualTo(2);
    assertThat(output.toString()).contains("no-such-directory: the directory does not exist");
  }
}
