package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.testkit.LocalServer;
import io.lambdametrics.emulator.ExtensionReport;
import io.lambdametrics.emulator.Invocation;
import io.lambdametrics.emulator.InvocationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Lambda reported and what a receiver has stored are the same, to the invocation and the
 * microsecond: with the real extension process, the JVM layer, and real servers.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EndToEndTest {

  private static final Invocation SUCCESS = Invocation.success().lasting(Duration.ofMillis(20));

  private final List<InvocationResult> results = new ArrayList<>();
  private int port;
  private Layer lambda;

  @BeforeEach
  void build() throws Exception {
    port = LocalServer.freePort();
    lambda = Layer.pushingTo(port).build();
  }

  @AfterEach
  void close() {
    lambda.close();
  }

  @ParameterizedTest
  @EnumSource
  void storesExactlyWhatWasInvoked(Receivers receivers) throws Exception {
    try (Receiver receiver = receivers.start(port)) {
      invoke(SUCCESS);
      invokeTheOtherFour();
      lambda.shutdown();

      assertStoredExactly(receiver, 5, 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void storesExactlyWhatWasInvokedBeforeAndAfterALongFreeze(Receivers receivers) throws Exception {
    try (Receiver receiver = receivers.start(port)) {
      invoke(SUCCESS);
      letPass(Duration.ofSeconds(30));
      invokeTheOtherFour();
      lambda.shutdown();

      assertStoredExactly(receiver, 5, 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void storesExactlyWhatWasInvokedWhileTheReceiverWasDown(Receivers receivers) throws Exception {
    for (int second = 0; second < 15; second++) {
      invoke(SUCCESS);
      letPass(Duration.ofSeconds(1));
    }
    try (Receiver receiver = receivers.start(port)) {
      invokeTheOtherFour();
      lambda.shutdown();

      assertStoredExactly(receiver, 19, 2);
    }
  }

  private void invokeTheOtherFour() throws InterruptedException {
    invoke(SUCCESS);
    invoke(Invocation.handlerError().lasting(Duration.ofMillis(5)));
    invoke(SUCCESS);
    invoke(Invocation.timingOut());
  }

  private void invoke(Invocation invocation) throws InterruptedException {
    results.add(lambda.invoke(invocation));
  }

  /** Nothing happens meanwhile, and that is the point: the environment is frozen. */
  private static void letPass(Duration duration) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
  }

  private void assertStoredExactly(Receiver receiver, int invocations, int errors)
      throws Exception {
    Figures invoked = Figures.invoked(results, lambda.events());
    Figures received = invoked.awaitReceivedBy(receiver, Duration.ofSeconds(10));

    assertThat(invoked.get(Figures.INVOCATIONS)).isEqualTo(invocations);
    assertThat(invoked.get(Figures.ERRORS)).isEqualTo(errors);
    assertThat(invoked.get(Figures.COLD_STARTS)).isEqualTo(1);
    assertThat(received.agreesWith(invoked))
        .as("received %s%ninvoked  %s%n%s", received, invoked, logs())
        .isTrue();
    assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
  }

  private String logs() {
    return lambda.extensions().stream()
        .map(extension -> String.join("\n", extension.log()))
        .reduce("", (all, log) -> all + log + "\n--\n");
  }
}
