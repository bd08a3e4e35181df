// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, paths and log lines are UTF-8 in every locale. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TextEncodingTest {

  private static final String TEAM = "Söhne 🚀";
  private static final String LABELS = "export LAMBDA_METRICS_LABELS='team=" + TEAM + "'";

  @TempDir private Path folder;

  /** The first is Lambda's. Neither Amazon Linux 2023 nor most other systems have these locales. */
  @ParameterizedTest
  @ValueSource(
      strings = {"LANG=en_US.UTF-8", "LC_ALL=POSIX", "LC_CTYPE=de_DE.ISO-8859-1", "LANG=tr_TR"})
  void sendsLabelsUnchanged(String locale) throws Exception {
    assertSendsTheLabel(ScriptedLayer.running(folder, "export " + locale, LABELS));
  }

  @Test
  @NeedsProgram({"unshare", "mount"})
  void sendsLabelsUnchangedWithoutInstalledLocales() throws Exception {
    MountNamespace namespace = MountNamespace.orSkip();

    assertSendsTheLabel(
        ScriptedLayer.mounting(
            folder,
            namespace,
            LABELS.replace("'", "\"") + " && mount -t tmpfs none /usr/lib/locale"));
  }

  /** With fail-fast, the first invocation fails if the file is not found. */
  @Test
  void readsFilesWithNonAsciiPaths() throws Exception {
    String authority = new HeldCertificate.Builder().build().certificatePem();
    Path plain = Files.writeString(folder.resolve("ca.pem"), authority);
    String keys = folder + "/Schlüssel 🔑";
    Path opt =
        ScriptedLayer.running(
            folder,
            "mkdir -p '" + keys + "'",
            "cp '" + plain + "' '" + keys + "/Behörde.pem'",
            "export SYSDIG_MONITOR_CA_FILE='" + keys + "/Behörde.pem'");
    try (LayerEnvironment lambda =
        LayerEnvironment.pushingTo(1)
            .opt(opt)
            .environment("LAMBDA_METRICS_FAIL_FAST", "true")
            .build()) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .as("%s", lambda.extensions())
          .isEqualTo(InvocationOutcome.SUCCESS);
    }
  }

  @Test
  void usesATemporaryFolderWithANonAsciiName() throws Exception {
    Path opt =
        ScriptedLayer.running(
            folder,
            "export TMPDIR='" + folder + "/zwischengröße'",
            "mkdir -p \"$TMPDIR\"",
            "ln -s \"$TMPDIR\" '" + folder + "/link'");

    assertPushes(opt);

    assertThat(folder.resolve("link/lambda-metrics/journal.0")).exists();
  }

  /** Java cannot represent the folder's name in this case, so the extension uses {@code /tmp}. */
  @Test
  @NeedsProgram({"unshare", "mount"})
  void usesTmpIfItCannotRepresentTheTemporaryFolder() throws Exception {
    MountNamespace namespace = MountNamespace.orSkip();

    assertPushes(
        ScriptedLayer.mounting(
            folder,
            namespace,
            "export TMPDIR=\""
                + folder
                + "/größe\" && mkdir -p \"$TMPDIR\" /tmp/lambda-metrics"
                + " && mount -t tmpfs none /tmp/lambda-metrics"
                + " && mount -t tmpfs none /usr/lib/locale"));
  }

  @Test
  void writesLogInUtf8() throws Exception {
    Path opt = ScriptedLayer.running(folder, "export LAMBDA_METRICS_PUSH_INTERVAL='fünf'");
    try (LayerEnvironment lambda = LayerEnvironment.withoutSettings().opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions().get(0).log())
          .anyMatch(line -> line.contains("LAMBDA_METRICS_PUSH_INTERVAL=fünf"));
    }
  }

  private static void assertSendsTheLabel(Path opt) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.port()).opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(receiver.stored())
          .as("%s", lambda.extensions())
          .isNotEmpty()
          .allSatisfy(series -> assertThat(series.labels()).containsEntry("team", TEAM));
    }
  }

  private static void assertPushes(Path opt) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.port()).opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.INVOCATIONS))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }
}
