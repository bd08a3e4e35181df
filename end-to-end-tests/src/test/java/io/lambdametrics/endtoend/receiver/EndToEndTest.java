// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares what Lambda reported with what a receiver has stored, to the invocation and the
 * microsecond. The extension process, the layer and the servers are real.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EndToEndTest {

  private static final Invocation SUCCESS = Invocation.success().lasting(Duration.ofMillis(20));

  @Nested
  class IntoTheEmbeddedReceiver extends StoresExactly {

    @AutoClose private @Nullable EmbeddedReceiver receiver;
    private int port;

    @Override
    void startReceiver() throws Exception {
      EmbeddedReceiver started = EmbeddedReceiver.start(port, pushed -> {});
      port = started.port();
      receiver = started;
    }

    @Override
    void stopReceiver() {
      receiver().close();
    }

    @Override
    Receiver receiver() {
      return Objects.requireNonNull(receiver);
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class IntoPrometheus extends StoresExactlyOnAServer {

    @RegisterExtension final RealServer server = new RealServer(ServerProgram.prometheus());

    @Override
    LocalServer server() {
      return server.get();
    }
  }

  @Nested
  @NeedsProgram("victoria-metrics")
  class IntoVictoriaMetrics extends StoresExactlyOnAServer {

    @RegisterExtension final RealServer server = new RealServer(ServerProgram.victoriaMetrics());

    @Override
    LocalServer server() {
      return server.get();
    }
  }

  abstract static class StoresExactlyOnAServer extends StoresExactly {

    abstract LocalServer server();

    @Override
    void startReceiver() throws Exception {
      server().startAgain();
    }

    @Override
    void stopReceiver() {
      server().stop();
    }

    @Override
    Receiver receiver() {
      return new QueriedReceiver(server());
    }
  }

  /** The tests for every receiver. */
  abstract static class StoresExactly {

    private final List<InvocationResult> results = new ArrayList<>();
    @AutoClose private LayerEnvironment lambda;

    /** Starts the receiver, always on the same port; does nothing if it is running. */
    abstract void startReceiver() throws Exception;

    abstract void stopReceiver();

    abstract Receiver receiver();

    @BeforeEach
    void startReceiverAndEnvironment() throws Exception {
      startReceiver();
      lambda = LayerEnvironment.pushingTo(receiver().writeUrl().getPort()).build();
    }

    @Test
    void storesExactlyWhatWasInvoked() throws Exception {
      invoke(SUCCESS);
      invokeFourTimes();
      lambda.shutdown();

      assertStoredExactly(5, 2);
    }

    @Test
    void storesExactlyWhatWasInvokedAroundALongFreeze() throws Exception {
      invoke(SUCCESS);
      lambda.freezeFor(Duration.ofSeconds(30));
      invokeFourTimes();
      lambda.shutdown();

      assertStoredExactly(5, 2);
    }

    @Test
    void storesExactlyWhatWasInvokedWhileTheReceiverWasDown() throws Exception {
      stopReceiver();
      for (int i = 0; i < 15; i++) {
        invoke(SUCCESS);
        lambda.freezeFor(Duration.ofSeconds(1));
      }
      startReceiver();
      invokeFourTimes();
      lambda.shutdown();

      assertStoredExactly(19, 2);
    }

    private void invokeFourTimes() throws InterruptedException {
      invoke(SUCCESS);
      invoke(Invocation.handlerError().lasting(Duration.ofMillis(5)));
      invoke(SUCCESS);
      invoke(Invocation.timingOut());
    }

    private void invoke(Invocation invocation) throws InterruptedException {
      results.add(lambda.invoke(invocation));
    }

    private void assertStoredExactly(int invocations, int errors) throws Exception {
      RunTotals invoked = RunTotals.invoked(results, lambda.events());
      RunTotals received = invoked.awaitReceivedBy(receiver(), Duration.ofSeconds(10));

      assertThat(invoked.get(RunTotals.INVOCATIONS)).isEqualTo(invocations);
      assertThat(invoked.get(RunTotals.ERRORS)).isEqualTo(errors);
      assertThat(invoked.get(RunTotals.COLD_STARTS)).isEqualTo(1);
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
}
