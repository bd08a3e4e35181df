// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.testing.TestOpt;
import java.io.ByteArrayOutputStream;
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
    return EmulatorCommand.run(List.of(arguments), new Console(out, false), out);
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
}
