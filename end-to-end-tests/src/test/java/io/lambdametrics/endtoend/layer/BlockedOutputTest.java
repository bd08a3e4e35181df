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

/** An output that nobody reads any more costs lines of the log, never time of the function. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BlockedOutputTest {

  /**
   * The process itself holds the pipe's other end, so writes neither fail nor go on. A pipe of
   * Linux has room for 64 KiB.
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
  void neitherHoldsTheFunctionNorTheFigures(String level) throws Exception {
    Path opt = ScriptedLayer.of(folder, FULL_PIPE);
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start(0, pushed -> {});
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.writeUrl().getPort())
                .opt(opt)
                .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
                .environment("LAMBDA_METRICS_LOG_LEVEL", level)
                .build()) {
      assertServesThree(lambda);

      assertThat(RunTotals.received(receiver.stored()).get(RunTotals.INVOCATIONS)).isEqualTo(3);
    }
  }

  @Test
  void holdsNothingWhereEveryPushFails() throws Exception {
    Path opt = ScriptedLayer.of(folder, FULL_PIPE);
    try (LayerEnvironment lambda =
        LayerEnvironment.pushingTo(1)
            .opt(opt)
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
            .environment("LAMBDA_METRICS_LOG_LEVEL", "debug")
            .build()) {
      assertServesThree(lambda);
    }
  }

  @Test
  void holdsNothingWhereSettingsAreWrong() throws Exception {
    try (LayerEnvironment lambda = LayerEnvironment.bare().opt(ScriptedLayer.of(folder, FULL_PIPE)).build()) {
      assertServesThree(lambda);
    }
  }

  private static void assertServesThree(LayerEnvironment lambda) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
    }
    lambda.shutdown();

    assertThat(lambda.extensions()).singleElement().matches(ExtensionReport::behaved);
  }
}
