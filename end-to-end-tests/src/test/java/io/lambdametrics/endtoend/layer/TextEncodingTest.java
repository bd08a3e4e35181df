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

/** Settings, paths and log lines are UTF-8 in every locale, as Lambda writes and reads them. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TextEncodingTest {

  private static final String TEAM = "Söhne 🚀";
  private static final String LABELS = "export LAMBDA_METRICS_LABELS='team=" + TEAM + "'";

  @TempDir private Path folder;

  /** The first is Lambda's own, which Amazon Linux 2023 lacks, as most systems lack the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {"LANG=en_US.UTF-8", "LC_ALL=POSIX", "LC_CTYPE=de_DE.ISO-8859-1", "LANG=tr_TR"})
  void sendsLabelsAsTheyWereWritten(String locale) throws Exception {
    assertSendsTheLabel(ScriptedLayer.of(folder, "export " + locale, LABELS));
  }

  @Test
  @NeedsProgram({"unshare", "mount"})
  void sendsLabelsAsTheyWereWrittenWhereNoLocaleIsInstalled() throws Exception {
    MountNamespace namespace = MountNamespace.orSkip();

    assertSendsTheLabel(
        ScriptedLayer.mounting(
            folder,
            namespace,
            LABELS.replace("'", "\"") + " && mount -t tmpfs none /usr/lib/locale"));
  }

  /**
   * Settings are checked before the first invocation here, which a file that is not found fails.
   */
  @Test
  void readsFilesWhosePathsHaveLettersBeyondAscii() throws Exception {
    String authority = new HeldCertificate.Builder().build().certificatePem();
    Path plain = Files.writeString(folder.resolve("ca.pem"), authority);
    String keys = folder + "/Schlüssel 🔑";
    Path opt =
        ScriptedLayer.of(
            folder,
            "mkdir -p '" + keys + "'",
            "cp '" + plain + "' '" + keys + "/Behörde.pem'",
            "export SYSDIG_MONITOR_CA_FILE='" + keys + "/Behörde.pem'");
    try (LayerEnvironment lambda =
        LayerEnvironment.pushingTo(1).opt(opt).environment("LAMBDA_METRICS_FAIL_FAST", "true").build()) {
      assertThat(lambda.invoke(Invocation.success()).outcome())
          .as("%s", lambda.extensions())
          .isEqualTo(InvocationOutcome.SUCCESS);
    }
  }

  @Test
  void keepsItsFilesInATemporaryFolderWhoseNameIsNotAscii() throws Exception {
    Path opt =
        ScriptedLayer.of(
            folder,
            "export TMPDIR='" + folder + "/zwischengröße'",
            "mkdir -p \"$TMPDIR\"",
            "ln -s \"$TMPDIR\" '" + folder + "/link'");

    assertPushes(opt);

    assertThat(folder.resolve("link/lambda-metrics/journal.0")).exists();
  }

  /** Java cannot name that folder then, so {@code /tmp} has to do. */
  @Test
  @NeedsProgram({"unshare", "mount"})
  void pushesWhereNoLocaleIsInstalledForTheNameOfTheTemporaryFolder() throws Exception {
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
  void writesItsLogInUtf8() throws Exception {
    Path opt = ScriptedLayer.of(folder, "export LAMBDA_METRICS_PUSH_INTERVAL='fünf'");
    try (LayerEnvironment lambda = LayerEnvironment.bare().opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions().get(0).log())
          .anyMatch(line -> line.contains("LAMBDA_METRICS_PUSH_INTERVAL=fünf"));
    }
  }

  private static void assertSendsTheLabel(Path opt) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start(0, pushed -> {});
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.writeUrl().getPort()).opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(receiver.stored())
          .as("%s", lambda.extensions())
          .isNotEmpty()
          .allSatisfy(series -> assertThat(series.labels()).containsEntry("team", TEAM));
    }
  }

  private static void assertPushes(Path opt) throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start(0, pushed -> {});
        LayerEnvironment lambda = LayerEnvironment.pushingTo(receiver.writeUrl().getPort()).opt(opt).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(RunTotals.received(receiver.stored()).get(RunTotals.INVOCATIONS))
          .as("%s", lambda.extensions())
          .isEqualTo(1);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }
}
