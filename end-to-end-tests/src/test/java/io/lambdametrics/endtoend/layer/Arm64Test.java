// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Runs the native layer for arm64 in a processor emulator. */
@EnabledIf(value = "isBuilt", disabledReason = "run ./mvnw -Pnative,arm64 package first")
@NeedsProgram({Arm64Test.QEMU, Arm64Test.LIBRARIES + "/lib/libc.so.6"})
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class Arm64Test {

  static final String QEMU = "qemu-aarch64";
  private static final String EXTENSION = "extensions/sysdig-lambda-extension";
  private static final Path ZIP =
      Path.of(System.getProperty("layers"), "sysdig-lambda-extension-native-arm64.zip");
  static final String LIBRARIES = "/usr/aarch64-linux-gnu";

  @Test
  void pushesExactlyWhatWasInvoked(@TempDir Path folder) throws Exception {
    Path layer = unpackIn(folder);

    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LayerEnvironment lambda =
            LayerEnvironment.pushingTo(receiver.port())
                .opt(layer)
                .timeout(Duration.ofSeconds(10))
                .build()) {
      lambda.invoke(Invocation.success());
      lambda.invoke(Invocation.handlerError());
      lambda.shutdown();

      RunTotals received = RunTotals.receivedWindows(receiver.stored());
      assertThat(received.get(RunTotals.INVOCATIONS)).isEqualTo(2);
      assertThat(received.get(RunTotals.ERRORS)).isEqualTo(1);
      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  static boolean isBuilt() {
    return Files.exists(ZIP);
  }

  /** Creates a layer whose extension is a script that starts the emulator. */
  private static Path unpackIn(Path folder) throws IOException {
    Path executable = folder.resolve("extension-for-arm64");
    try (ZipFile zip = new ZipFile(ZIP.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(EXTENSION))) {
      Files.copy(in, executable);
    }
    Path layer = folder.resolve("layer");
    Path script = layer.resolve(EXTENSION);
    Files.createDirectories(script.getParent());
    Files.writeString(
        script, "#!/bin/sh\nexec %s -L %s %s\n".formatted(QEMU, LIBRARIES, executable));
    for (Path file : new Path[] {executable, script}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return layer;
  }
}
