// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A function that empties {@code /tmp} also deletes the extension's journal. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DeletedFilesTest {

  @Test
  void keepsWhatItCountsAfterTheDeletion() throws Exception {
    int port = LocalServer.freePort();
    try (LayerEnvironment lambda = LayerEnvironment.pushingTo(port).build()) {
      invoke(lambda, 4);
      deleteEverythingIn(lambda.temp());
      // The extension checks its files once a second.
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(1500)));
      invoke(lambda, 3);
      kill(lambda);
      try (EmbeddedReceiver receiver = EmbeddedReceiver.start(port, pushed -> {})) {
        // The first invocation fails, as the extension is dead. The second starts a new process.
        invoke(lambda, 3);
        lambda.shutdown();

        assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.DURATION_COUNT))
            .as("at least four after the deletion and the last two%n%s", lambda.extensions())
            .isGreaterThanOrEqualTo(6);
      }
    }
  }

  private static void invoke(LayerEnvironment lambda, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      lambda.invoke(Invocation.success());
    }
  }

  private static void kill(LayerEnvironment lambda) {
    long pid = lambda.extensions().get(0).pid().orElseThrow();
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void deleteEverythingIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
