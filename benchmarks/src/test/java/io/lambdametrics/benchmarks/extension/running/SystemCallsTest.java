// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCallsTest {

  @TempDir private Path folder;

  @Test
  void countsCallsThatBeganInTheSpan() throws IOException {
    Path trace =
        Files.writeString(
            folder.resolve("trace"),
            """
            7 1764193999.999999 write(1, "early", 5) = 5
            7 1764194000.000000 read(3,  <unfinished ...>
            8 1764194000.100000 poll([{fd=4, events=POLLIN}], 1, -1) = 1
            7 1764194000.200000 <... read resumed>"call poll(", 10) = 10
            8 1764194000.300000 --- SIGCHLD {si_signo=SIGCHLD} ---
            8 1764194000.400000 read(4, "", 16) = 0
            8 1764194000.500000 +++ exited with 0 +++
            7 1764194001.000000 write(1, "late", 4) = 4
            """);

    SystemCalls calls =
        SystemCalls.read(
            trace, Instant.ofEpochSecond(1_764_194_000), Instant.ofEpochSecond(1_764_194_001));

    assertThat(calls.counts().entrySet().toString()).isEqualTo("[read=2, poll=1]");
    assertThat(calls.total()).isEqualTo(3);
  }
}
