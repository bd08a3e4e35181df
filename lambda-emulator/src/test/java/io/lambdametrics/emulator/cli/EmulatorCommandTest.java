// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.testing.TestOpt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command inside the test's JVM. */
class EmulatorCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return EmulatorCommand.run(List.of(arguments), new Console(out, false, false), out);
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aWrongOptionLeavesAnOlderEventLogAsItIs() throws Exception {
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    Path log = Files.writeString(folder.resolve("events.jsonl"), "an older run");
    int noFolder = run("--opt", folder.resolve("none").toString(), "--events-out", log.toString());
    int portTaken;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      portTaken = run("--opt", folder.toString(), "--serve", port, "--events-out", log.toString());
    }

    assertThat(List.of(noFolder, portTaken)).as(output()).containsExactly(2, 2);
    assertThat(log).hasContent("an older run");
  }

  @Test
  void oneOutputThatFailsDoesNotPreventTheOthers() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full is missing");
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    Path summary = folder.resolve("summary.json");

    int code =
        run(
            "--opt",
            folder.toString(),
            "--invocations",
            "1",
            "--report",
            "/dev/full",
            "--summary",
            summary.toString());

    assertThat(code).as(output()).isEqualTo(2);
    assertThat(output())
        .contains(
            "every extension behaved",
            "summary: " + summary,
            "lambda-emulator: --report /dev/full: cannot be written: No space left on device");
    assertThat(summary).content().contains("\"verdict\"");
  }

  @Test
  void aFullDiskUnderTheEventLogKeepsTheSummaryLines() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full is missing");
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);

    int code = run("--opt", folder.toString(), "--invocations", "1", "--events-out", "/dev/full");

    assertThat(code).as(output()).isEqualTo(2);
    assertThat(output())
        .contains("every extension behaved", "The event log is incomplete, because writing failed");
  }

  @Test
  void aRunThatStartedNothingHasNoReport() throws Exception {
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    Path scenario = Files.writeString(folder.resolve("s.json"), "{\"steps\":[{\"shutdown\":{}}]}");
    Path report = folder.resolve("report.html");

    int code =
        run(
            "--opt",
            folder.toString(),
            "--scenario",
            scenario.toString(),
            "--report",
            report.toString());

    assertThat(code).as(output()).isZero();
    assertThat(output()).contains("no report and no summary, because no environment was started");
    assertThat(report).doesNotExist();
  }

  @Test
  void replacesAnOlderReportOnlyByACompleteOne() throws Exception {
    Path report = Files.writeString(folder.resolve("report.html"), "older");

    assertThatThrownBy(
            () ->
                OutputFile.write(
                    "--report",
                    report,
                    file -> {
                      Files.writeString(file, "half a ");
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("--report " + report + ": cannot be written: No space left on device");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(report).hasContent("older");

    OutputFile.write("--report", report, file -> Files.writeString(file, "newer"));

    assertThat(report).hasContent("newer");
  }
}
