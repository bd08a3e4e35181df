// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the README's commands, except for the build, which has just happened. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReadmeIT {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void runsTheExtensionInTheEmulatorLikeTheReadme() throws Exception {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(5);
    assertThat(blocks.get(0)).startsWith("./mvnw ");

    run(blocks.get(1));
    String output = run(blocks.get(2));

    assertThat(output).contains("invocations: 3 {SUCCESS=3}", "every extension behaved");
    assertThat(output).containsPattern("minimal-extension +log +[0-9a-f-]{36} took [0-9.]+ ms");
  }

  private static String run(String commands) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-e", "-c", commands)
            .directory(ROOT.toFile())
            .redirectErrorStream(true);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", java, (path, bin) -> bin + ":" + path);
    Process process = shell.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
