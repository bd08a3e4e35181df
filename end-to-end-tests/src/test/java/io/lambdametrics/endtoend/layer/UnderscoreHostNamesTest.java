// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Host names with underscores, which are common for containers. {@code URI} rejects them. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
@NeedsProgram({"unshare", "mount"})
class UnderscoreHostNamesTest {

  private static final String NAME = "metrics_stack_server";

  @TempDir private Path folder;
  private MountNamespace namespace;
  private String mounts;

  @BeforeEach
  void prepareHostsFile() throws Exception {
    namespace = MountNamespace.orSkip();
    Path hosts =
        Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n127.0.0.1 " + NAME + "\n");
    mounts = "mount --bind " + hosts + " /etc/hosts";
  }

  @Test
  void pushesToSuchAHost() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            environmentWithHost()
                .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
                .environment("SYSDIG_MONITOR_URL", url(receiver.port()))
                .environment("PROMETHEUS_REMOTE_WRITE_URL", url(receiver.port()))
                .environment("PROMETHEUS_REMOTE_WRITE_INSECURE_TLS", "true")
                .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.INVOCATIONS))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
      assertThat(RunTotals.receivedTotals(receiver.stored()).get(RunTotals.INVOCATIONS))
          .isEqualTo(1);
    }
  }

  @Test
  void pushesThroughSuchAProxy() throws Exception {
    try (MockWebServer proxy = new MockWebServer()) {
      proxy.enqueue(new MockResponse.Builder().code(204).build());
      proxy.start();
      try (LayerEnvironment lambda =
          environmentWithHost()
              .environment("SYSDIG_MONITOR_URL", "http://receiver.test/api/v1/write")
              .environment("SYSDIG_MONITOR_PROXY_URL", "http://" + NAME + ":" + proxy.getPort())
              .build()) {
        lambda.invoke(Invocation.success());
        lambda.shutdown();

        assertThat(proxy.takeRequest(0, TimeUnit.SECONDS))
            .as("%s", lambda.extensions())
            .isNotNull();
      }
    }
  }

  @Test
  void usesRuntimeApiAtSuchAHost() throws Exception {
    mounts += " && export AWS_LAMBDA_RUNTIME_API=" + NAME + ":${AWS_LAMBDA_RUNTIME_API##*:}";
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            environmentWithHost()
                .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
                .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.DURATION_COUNT))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  private LayerEnvironment.Builder environmentWithHost() throws Exception {
    return LayerEnvironment.withoutSettings()
        .opt(ScriptedLayer.mounting(folder, namespace, mounts))
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
        .environment("SYSDIG_MONITOR_INSECURE_TLS", "true");
  }

  private static String url(int port) {
    return "http://" + NAME + ":" + port + "/api/v1/write";
  }
}
