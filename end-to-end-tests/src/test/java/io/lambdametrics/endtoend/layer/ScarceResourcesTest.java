// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension recovers from a temporary lack of files or threads. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ScarceResourcesTest {

  private static final String AS_NOBODY = "setpriv --reuid=65534 --clear-groups ";

  @TempDir private Path folder;
  private final TelemetryDestination telemetry = new TelemetryDestination();

  @BeforeEach
  void needPrlimit() throws Exception {
    Assumptions.assumeTrue(
        succeeds("prlimit --version"), "needs prlimit (package util-linux) and Linux");
  }

  /**
   * The backends are loaded before the files run out: the JDK's class loader never tries to open a
   * jar again after it failed once.
   */
  @Test
  void pushesAgainAfterALackOfFiles() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LambdaEmulator lambda = environment(receiver, true).build()) {
      lambda.init();
      limit(lambda, "--nofile=3:");
      // Longer than the push interval, so that the first push meets the limit.
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(2500)));
      limit(lambda, "--nofile=1024:");
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(2500)));
      lambda.shutdown();

      assertStoredBoth(receiver, lambda);
    }
  }

  /** Java throws an Error when it cannot start a thread for a connection or a push. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void receivesTelemetryAgainAfterALackOfThreads(boolean backendsAreStarted) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LambdaEmulator lambda =
            environment(receiver, backendsAreStarted).opt(asAnotherUser()).build()) {
      lambda.init();
      limit(lambda, "--nproc=1:");
      List<Socket> connections = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        connections.add(telemetry.connect());
      }
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(1500)));
      limit(lambda, "--nproc=10000:");
      for (Socket connection : connections) {
        connection.close();
      }
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(2500)));
      lambda.shutdown();

      assertStoredBoth(receiver, lambda);
    }
  }

  /** With fail-fast, the extension starts the backends before it calls next for the first time. */
  private LambdaEmulatorBuilder environment(EmbeddedReceiver receiver, boolean backendsAreStarted) {
    return LambdaEmulator.builder()
        .opt(Path.of(System.getProperty("layer")))
        .timeout(Duration.ofSeconds(8))
        .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
        .environment("LAMBDA_METRICS_FAIL_FAST", String.valueOf(backendsAreStarted))
        .listener(telemetry);
  }

  private static void assertStoredBoth(EmbeddedReceiver receiver, LambdaEmulator lambda) {
    RunTotals received = RunTotals.receivedWindows(receiver.stored());
    assertThat(received.get(RunTotals.INVOCATIONS)).as("%s", lambda.extensions()).isEqualTo(2);
    assertThat(received.get(RunTotals.DURATION_COUNT)).as("%s", lambda.extensions()).isEqualTo(2);
    assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
  }

  /** Returns a layer whose extension runs as another user, as the limit does not apply to root. */
  private Path asAnotherUser() throws Exception {
    Path layer = Path.of(System.getProperty("layer"));
    if (!isRoot()) {
      return layer;
    }
    Path executable = layer.resolve("extensions/sysdig-lambda-extension").toRealPath();
    Assumptions.assumeTrue(
        succeeds(AS_NOBODY + "test -x " + executable),
        "needs setpriv (package util-linux), and a layer that the user nobody can read: "
            + executable);
    return ScriptedLayer.running(
        folder, "chmod 777 \"$TMPDIR\"", "exec " + AS_NOBODY + "\"$extension\"");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Sets a limit; in a container, only the extension's own user may be allowed to. */
  private static void limit(LambdaEmulator lambda, String limit) throws Exception {
    long pid = lambda.extensions().get(0).pid().orElseThrow();
    String command = "prlimit --pid " + pid + " " + limit;
    assertThat(succeeds(command) || succeeds(AS_NOBODY + command)).as(command).isTrue();
  }

  private static boolean succeeds(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }
}
