// SPDX-License-Identifier: Apache-2.0
package com.example.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/writing-a-backend.md} shows this project's HTTP backend as it is. */
class WritingABackendPageTest {

  @Test
  void showsTheSourceOfTheHttpBackend() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/com/example/influx/InfluxBackendProvider.java"));
    String withoutImports = source.substring(source.indexOf("/** Posts every window"));

    assertThat(Files.readString(Path.of("../../docs/writing-a-backend.md")))
        .contains("```java\n" + withoutImports + "```\n");
  }
}
