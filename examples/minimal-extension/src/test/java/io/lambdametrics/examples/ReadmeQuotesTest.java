// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the README's Java code with the sources that it quotes. */
class ReadmeQuotesTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Path EXTENSION =
      Path.of("src/main/java/io/lambdametrics/examples/MinimalExtension.java");
  private static final Path HANDLER =
      Path.of(
          "../../telemetry-client/src/main/java/io/lambdametrics/telemetry/TelemetryHandler.java");

  @Test
  void quotesTheSources() throws IOException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(block -> block.group(1))
            .toList();

    assertThat(blocks).hasSize(2);
    assertThat(lines(Files.readString(EXTENSION))).containsSubsequence(lines(blocks.get(0)));
    assertThat(lines(Files.readString(HANDLER).replace("   * ", "")))
        .containsSubsequence(lines(blocks.get(1)));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).toList();
  }
}
