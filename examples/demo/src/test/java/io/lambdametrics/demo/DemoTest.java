package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.ServerProgram;
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
        .contains("--receiver=NAME", "embedded, prometheus, victoria-metrics,", "vmagent.")
        .contains("--layer=DIR", "extension-app/target/demo/layer");
  }

  @Test
  void rejectsAnUnknownReceiver() {
    assertThat(commandLine.execute("--receiver", "graphite")).isEqualTo(2);
    assertThat(output.toString())
        .contains("'graphite' is not one of [embedded, prometheus, victoria-metrics, vmagent]");
  }

  @Test
  void needsProgramsOfDebian13ToAggregate() {
    assertThat(ReceiverKind.parse("vmagent").programs())
        .extracting(ServerProgram::name)
        .containsExactlyInAnyOrder("newer/vmagent", "newer/victoria-metrics");
  }

  @Test
  void rejectsAMissingLayer() {
    assertThat(commandLine.execute("--layer", "no-such-directory")).isEqualTo(2);
    assertThat(output.toString()).contains("no-such-directory: the directory does not exist");
  }
}
