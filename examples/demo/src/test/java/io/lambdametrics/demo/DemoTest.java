// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.ServerProgram;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo's command line. */
class DemoTest {

  @TempDir Path folder;

  private final StringWriter output = new StringWriter();
  private final CommandLine commandLine =
      Demo.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));

  @Test
  void helpListsTheOptionsAndTheirDefaults() {
    assertThat(commandLine.execute("--help")).isZero();
    assertThat(output.toString())
        .contains("--receiver=NAME", "embedded, prometheus, victoria-metrics,", "vmagent.")
        .contains("--layer=DIR", "extension-app/target/demo/layer")
        .contains("--environments=NUMBER", "Default: 1, and 2 for")
        .contains("--report=DIR", "examples/demo/target/report")
        .contains("--open");
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
  void rejectsANumberOfEnvironmentsThatTheReceiverCannotHave() {
    String layer = folder.toString();

    assertThat(commandLine.execute("--layer", layer, "--environments", "21")).isEqualTo(2);
    assertThat(output.toString())
        .contains("Invalid value for option '--environments': 21: must be 1 to 20");
    assertThat(ReceiverKind.parse("vmagent").environments()).isEqualTo(2);
  }

  @Test
  void rejectsAReportDirectoryThatCannotBeCreated() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(
            commandLine.execute(
                "--layer", folder.toString(), "--report", file.resolve("report").toString()))
        .isEqualTo(2);
    assertThat(output.toString())
        .contains("Invalid value for option '--report'", "the directory cannot be created");
  }

  /** A folder in the place of the event log stands for a folder that cannot be written to. */
  @Test
  void rejectsAReportDirectoryThatCannotBeWrittenTo() throws Exception {
    Files.createDirectory(folder.resolve(DemoPages.EVENTS));

    assertThat(commandLine.execute("--layer", folder.toString(), "--report", folder.toString()))
        .isEqualTo(2);
    assertThat(output.toString())
        .contains(
            "Invalid value for option '--report': " + folder,
            "the event log cannot be written there: ");
  }

  /** The README and the documents name the options. */
  @Test
  void documentsNameTheOptionsAndThePages() throws Exception {
    String readme = Files.readString(Path.of("../../README.md"));

    assertThat(readme).contains("`./demo --open`", "`examples/demo/target/report`");
  }

  @Test
  void rejectsAMissingLayer() {
    assertThat(commandLine.execute("--layer", "no-such-directory")).isEqualTo(2);
    assertThat(output.toString()).contains("no-such-directory: the directory does not exist");
  }
}
