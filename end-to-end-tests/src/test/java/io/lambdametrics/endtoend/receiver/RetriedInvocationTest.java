// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.AsynchronousInvocation;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lambda retries a failed asynchronous invocation under the same request id, and every attempt
 * counts.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RetriedInvocationTest {

  private static final Invocation FAILING =
      Invocation.handlerError().lasting(Duration.ofMillis(20));
  private static final Invocation CRASHING = Invocation.crashing().lasting(Duration.ofMillis(20));
  private static final Invocation GOOD = Invocation.success().lasting(Duration.ofMillis(10));

  /** With {@code periodic}, the extension gets no INVOKE events. */
  @ParameterizedTest(name = "strategy {0}, reset between attempts: {1}")
  @CsvSource({"adaptive, false", "periodic, false", "adaptive, true", "periodic, true"})
  void countsEachAttemptWithBothBackends(String strategy, boolean resetBetween) throws Exception {
    try (EmbeddedReceiver sysdig = EmbeddedReceiver.start();
        EmbeddedReceiver prometheus = EmbeddedReceiver.start();
        LambdaEmulator lambda =
            LambdaEmulator.builder()
                .opt(Path.of(System.getProperty("layer")))
                .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
                .environment("LAMBDA_METRICS_PUSH_STRATEGY", strategy)
                .environment("SYSDIG_MONITOR_URL", sysdig.writeUrl().toString())
                .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
                .environment("PROMETHEUS_REMOTE_WRITE_URL", prometheus.writeUrl().toString())
                .build()) {
      Invocation failing = resetBetween ? CRASHING : FAILING;
      List<InvocationResult> results =
          lambda.invoke(AsynchronousInvocation.of(failing, failing, GOOD));
      lambda.shutdown();

      RunTotals invoked = RunTotals.invoked(results, lambda.events());
      assertThat(invoked.get(RunTotals.INVOCATIONS)).isEqualTo(3);
      assertThat(RunTotals.receivedWindows(sysdig.stored()))
          .as("sysdig, %s", lambda.extensions())
          .matches(invoked::agreesWith, "agrees with " + invoked);
      assertThat(RunTotals.receivedTotals(prometheus.stored()))
          .as("prometheus, %s", lambda.extensions())
          .matches(invoked::agreesWith, "agrees with " + invoked);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }
}
