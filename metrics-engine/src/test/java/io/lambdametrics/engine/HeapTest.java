// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeapTest {

  @Test
  @Timeout(300)
  void countsTenMillionEventsIn16MegabytesOfHeap() throws Exception {
    Process flood =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                EventFlood.class.getName(),
                "10000000")
            .redirectErrorStream(true)
            .start();
    try {
      String output = new String(flood.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(flood.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(output.strip()).isEqualTo("2000000 requests: 2000000 invocations, 2000000 errors");
    } finally {
      flood.destroyForcibly();
    }
  }
}
