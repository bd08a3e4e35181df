// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that nobody reads loses lines, but never delays the function. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BlockedOutputTest {

  /**
   * Redirects the output to a full pipe (64 KiB in Linux). The process itself has the pipe open for
   * reading, so writes block instead of failing.
   */
  private static final String[] FULL_PIPE = {
    "mkfifo \"$TMPDIR/output\"",
    "exec 3<>\"$TMPDIR/output\"",
    "rm \"$TMPDIR/output\"",
    "head -c 65536 /dev/zero >&3",
    "exec >&3 2>&3"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"info", "debug"})
  void delaysNeitherTheFunctionNorPushes(String level) throws Exception {
    Path opt = ScriptedLayer.running(folder, FULL_PIPE);
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.port())
                .opt(opt)
                .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
                .environment("LAMBDA_METRICS_LOG_LEVEL", level)
                .build()) {
      assertInvokesThreeTimes(lambda);

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.INVOCATIONS))
          .isEqualTo(3);
    }
  }

  @Test
  void delaysNothingWhenEveryPushFails() throws Exception {
    Path opt = ScriptedLayer.running(folder, FULL_PIPE);
    try (LayerEnvironment lambda =
        LayerEnvironment.pushingTo(1)
            .opt(opt)
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
            .environment("LAMBDA_METRICS_LOG_LEVEL", "debug")
            .build()) {
      assertInvokesThreeTimes(lambda);
    }
  }

  @Test
  void delaysNothingWhenSettingsAreInvalid() throws Exception {
    try (LayerEnvironment lambda =
        LayerEnvironment.withoutSettings().opt(ScriptedLayer.running(folder, FULL_PIPE)).build()) {
      assertInvokesThreeTimes(lambda);
    }
  }

  private static void assertInvokesThreeTimes(LayerEnvironment lambda) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
    }
    lambda.shutdown();

    assertThat(lambda.extensions()).singleElement().matches(ExtensionReport::behaved);
  }
}
