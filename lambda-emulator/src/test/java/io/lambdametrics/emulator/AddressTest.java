// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static io.lambdametrics.emulator.testing.TestDrivenExtension.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TelemetrySink;
import io.lambdametrics.emulator.testing.TestDrivenExtension;
import io.lambdametrics.emulator.testing.TestOpt;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the addresses of the APIs and of telemetry listeners. */
class AddressTest {

  @TempDir Path folder;

  @Test
  void servesTheApisOverIpVersion6() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator().address(InetAddress.getAllByName("::1")[0]).build()) {
      assertThat(lambda.runtimeApi()).startsWith("[::1]:");
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .isEqualTo(InvocationOutcome.SUCCESS);
      // The report of the last invocation comes after SHUTDOWN, when the extension may have ended.
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(500)));
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
      assertThat(Records.delivered(lambda)).contains("platform.report");
    }
  }

  @Test
  void advertisesTheConfiguredHostName() throws Exception {
    TestOpt opt = new TestOpt(folder).script("prints", "echo $AWS_LAMBDA_RUNTIME_API; exit 1");
    try (LambdaEmulator lambda = opt.emulator().hostName("lambda_runtime").build()) {
      lambda.init();

      assertThat(lambda.runtimeApi()).startsWith("lambda_runtime:");
      assertThat(lambda.extensions().get(0).log()).containsExactly(lambda.runtimeApi());
    }
  }

  @Test
  void refusesAddressesThatAreNotLoopback() {
    for (String address : List.of("0.0.0.0", "::", "192.0.2.1")) {
      assertThatThrownBy(() -> LambdaEmulator.builder().address(InetAddress.getByName(address)))
          .as(address)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be a loopback address");
    }
  }

  @Test
  void listensOnlyAtItsAddress() throws Exception {
    try (LambdaEmulator lambda =
            new TestOpt(folder).script("hand", TestDrivenExtension.PROCESS).emulator().build();
        Socket socket = new Socket()) {
      int port = Integer.parseInt(lambda.runtimeApi().substring("127.0.0.1:".length()));

      // A server that is bound to all addresses would accept this connection as well.
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.2", port), 5_000))
          .isInstanceOf(java.net.ConnectException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::1", "::"})
  void deliversToListenerBoundTo(String address) throws Exception {
    try (LambdaEmulator lambda =
            new TestOpt(folder).script("hand", TestDrivenExtension.PROCESS).emulator().build();
        TelemetrySink sink = new TelemetrySink(InetAddress.getByName(address))) {
      subscribe(lambda, sink, "");

      assertThat(TelemetrySink.types(sink.nextBatch())).contains("platform.initStart");
    }
  }

  @Test
  void keepsThePathOfADestination() throws Exception {
    try (LambdaEmulator lambda =
            new TestOpt(folder).script("hand", TestDrivenExtension.PROCESS).emulator().build();
        TelemetrySink sink = new TelemetrySink()) {
      subscribe(lambda, sink, "/4f1c9a/telemetry");

      sink.nextBatch();
      assertThat(sink.lastPath()).isEqualTo("/4f1c9a/telemetry");
    }
  }

  @Test
  void dropsThePathOfADestinationInAManagedInstance() throws Exception {
    try (LambdaEmulator lambda =
            new TestOpt(folder)
                .script("hand", TestDrivenExtension.PROCESS)
                .emulator()
                .initializationType(InitType.MANAGED_INSTANCES)
                .build();
        TelemetrySink sink = new TelemetrySink()) {
      subscribe(lambda, sink, "/4f1c9a/telemetry");

      sink.nextBatch();
      assertThat(sink.lastPath()).isEqualTo("/");
    }
  }

  private static void subscribe(LambdaEmulator lambda, TelemetrySink sink, String path)
      throws Exception {
    var init = meanwhile(lambda::init);
    TestDrivenExtension extension = new TestDrivenExtension(lambda);
    extension.register("hand", "{\"events\":[\"SHUTDOWN\"]}");
    assertThat(extension.subscribe(sink.subscriptionAt(path, "platform")).statusCode())
        .isEqualTo(200);
    sink.awaitFirstBatch();
    TestDrivenExtension.killProcesses(lambda);
    init.get(10, TimeUnit.SECONDS);
  }
}
