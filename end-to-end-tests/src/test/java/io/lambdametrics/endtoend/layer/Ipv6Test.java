// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The extension works with IPv6 only, as in some subnets of a VPC. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class Ipv6Test {

  private static final String WRITE = "/api/v1/write";

  @TempDir private Path folder;

  @Test
  void pushesToAnAddress() throws Exception {
    assertPushesTo("[::1]", Path.of(System.getProperty("layer")));
  }

  @Test
  @NeedsProgram({"unshare", "mount"})
  void pushesToAHostWithAnIpv6AddressOnly() throws Exception {
    MountNamespace namespace = MountNamespace.orSkip();
    Path hosts =
        Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n::1 receiver.test\n");

    assertPushesTo(
        "receiver.test",
        ScriptedLayer.mounting(folder, namespace, "mount --bind " + hosts + " /etc/hosts"));
  }

  @Test
  void usesRuntimeApiAtAnIpv6Address() throws Exception {
    try (Ipv6Relay relay = Ipv6Relay.orSkip();
        EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LambdaEmulator lambda =
            LambdaEmulator.builder()
                .opt(
                    ScriptedLayer.running(
                        folder, "export AWS_LAMBDA_RUNTIME_API='[::1]:" + relay.port() + "'"))
                .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
                .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
                .build()) {
      String api = lambda.runtimeApi();
      relay.to(Integer.parseInt(api.substring(api.lastIndexOf(':') + 1)));

      assertThat(lambda.invoke(Invocation.success()).outcome())
          .as("%s", lambda.extensions())
          .isEqualTo(InvocationOutcome.SUCCESS);
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.DURATION_COUNT))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  private void assertPushesTo(String host, Path opt) throws Exception {
    try (Ipv6Relay relay = Ipv6Relay.orSkip();
        EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.withoutSettings()
                .opt(opt)
                .environment("SYSDIG_MONITOR_URL", "http://" + host + ":" + relay.port() + WRITE)
                .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
                .environment("SYSDIG_MONITOR_INSECURE_TLS", "true")
                .build()) {
      relay.to(receiver.port());
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.INVOCATIONS))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
    }
  }
}
