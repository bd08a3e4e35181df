// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Runs programs of a JDK. */
final class Command {

  private Command() {}

  /**
   * Runs a program to its end, without the environment variables that add options to a JVM.
   *
   * @throws IOException with the program's output, if it fails
   */
  static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }
}
