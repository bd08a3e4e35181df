// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first push comes in time, although the backends may be loaded just before it. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FirstPushTest {

  private static final Invocation SHORT = Invocation.success().lasting(Duration.ofMillis(20));

  @AutoClose private EmbeddedReceiver receiver;

  @BeforeEach
  void startReceiver() throws Exception {
    receiver = EmbeddedReceiver.start();
  }

  @Test
  void comesBesideALongInvocation() throws Exception {
    try (LayerEnvironment lambda = environment("1s").build()) {
      lambda.invoke(SHORT);
      lambda.invoke(Invocation.success().lasting(Duration.ofSeconds(5)));

      assertThat(invocations()).as("%s", lambda.extensions()).isPositive();
      shutDown(lambda);
    }
    assertThat(invocations()).isEqualTo(2);
  }

  @Test
  void comesAtTheEndOfTheFirstInvocationThatIsHeld() throws Exception {
    try (LayerEnvironment lambda =
        environment("10m").environment("LAMBDA_METRICS_PUSH_STRATEGY", "end").build()) {
      lambda.invoke(SHORT);

      assertThat(invocations()).as("%s", lambda.extensions()).isEqualTo(1);
      shutDown(lambda);
    }
  }

  @Test
  void comesWithTheInvocationThatEndsAFreeze() throws Exception {
    try (LayerEnvironment lambda = environment("2s").build()) {
      lambda.invoke(SHORT);
      lambda.freezeFor(Duration.ofSeconds(4));
      lambda.invoke(SHORT);

      assertThat(invocations()).as("%s", lambda.extensions()).isEqualTo(2);
      shutDown(lambda);
    }
  }

  @Test
  void comesWithTheShutdownOfAShortLivedEnvironment() throws Exception {
    try (LayerEnvironment lambda = environment("10m").build()) {
      lambda.invoke(SHORT);
      shutDown(lambda);
    }
    assertThat(invocations()).isEqualTo(1);
  }

  @Test
  void comesWithTheShutdownOfAnEnvironmentWithoutInvokeEvents() throws Exception {
    try (LayerEnvironment lambda =
        environment("10m").environment("LAMBDA_METRICS_PUSH_STRATEGY", "periodic").build()) {
      lambda.invoke(SHORT);
      shutDown(lambda);
    }
    assertThat(invocations()).isEqualTo(1);
  }

  private LayerEnvironment.Builder environment(String interval) {
    return LayerEnvironment.withoutSettings()
        .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", interval)
        .timeout(Duration.ofSeconds(10));
  }

  private static void shutDown(LayerEnvironment lambda) throws InterruptedException {
    lambda.shutdown();

    assertThat(lambda.extensions())
        .singleElement()
        .satisfies(
            extension -> {
              assertThat(extension.log())
                  .as("%s", extension)
                  .last()
                  .asString()
                  .contains("pushes accepted, 0 failed, 0 lost");
              assertThat(extension).matches(ExtensionReport::behaved);
            });
  }

  private double invocations() {
    return RunTotals.receivedWindows(receiver.stored()).get(RunTotals.INVOCATIONS);
  }
}
