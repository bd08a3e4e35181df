// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An invocation that fails at once is counted, although Lambda may send the extension no INVOKE
 * before the SHUTDOWN.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class UnannouncedFailureTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void isCounted() throws Exception {
    List<InvocationResult> results = new ArrayList<>();
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.writeUrl().getPort())
                .variations(PlatformVariation.INVOKE_AFTER_RUNTIME)
                .neverFrozen()
                .timeout(Duration.ofSeconds(10))
                .build()) {
      results.add(lambda.invoke(Invocation.success()));
      Await.until(LIMIT, () -> isReported(lambda));
      results.add(lambda.invoke(Invocation.crashing()));
      results.add(lambda.invoke(Invocation.outOfMemory()));
      lambda.shutdown();

      RunTotals invoked = RunTotals.invoked(results, lambda.events());
      assertThat(invoked.awaitReceivedBy(receiver, LIMIT))
          .as("%s", lambda.extensions())
          .matches(invoked::agreesWith, "as invoked: " + invoked);
      assertThat(receiver.stored())
          .as("no initialization failed")
          .noneMatch(series -> series.name().equals("aws_lambda_init_errors"));
    }
  }

  /** Returns whether nothing is left for which the extension would wait. */
  private static boolean isReported(LayerEnvironment lambda) {
    return lambda.deliveredEvents().stream()
        .anyMatch(event -> event.type().equals("platform.report"));
  }
}
