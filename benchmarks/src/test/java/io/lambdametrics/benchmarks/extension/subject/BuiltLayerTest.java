// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltLayerTest {

  @TempDir private Path target;

  @Test
  void findsEachLayerWithItsZip() throws IOException {
    Path jvm = built("layer", "extension-jvm-arm64.zip");
    Path nativeLayer = built("layer-native", "extension-native-arm64.zip");

    assertThat(BuiltLayer.find("jvm", target).orElseThrow().executable()).isEqualTo(jvm);
    assertThat(BuiltLayer.find("jvm", target).orElseThrow().zip())
        .contains(target.resolve("extension-jvm-arm64.zip"));
    assertThat(BuiltLayer.find("native", target).orElseThrow().executable()).isEqualTo(nativeLayer);
    assertThat(BuiltLayer.find("native", target).orElseThrow().zip())
        .contains(target.resolve("extension-native-arm64.zip"));
  }

  @Test
  void findsNoLayerThatWasNotBuilt() throws IOException {
    assertThat(BuiltLayer.find("native", target)).isEmpty();
  }

  @Test
  void isMeasuredWithOurReceiverUnlessSettingsAreGiven() throws IOException {
    built("layer", "extension-jvm-arm64.zip");
    BuiltLayer layer = BuiltLayer.find("jvm", target).orElseThrow();

    assertThat(Subject.of(layer, Map.of()).environment())
        .containsEntry("SYSDIG_MONITOR_URL", "http://{receiver}/");
    assertThat(Subject.of(layer, Map.of("A", "1")).environment()).isEqualTo(Map.of("A", "1"));
    assertThat(Subject.of(layer, Map.of("A", "1")).withPeriodicStrategy().environment())
        .isEqualTo(Map.of("A", "1", "LAMBDA_METRICS_PUSH_STRATEGY", "periodic"));
  }

  /** Returns the executable. */
  private Path built(String folder, String zip) throws IOException {
    Files.createFile(target.resolve(zip));
    Path extensions = Files.createDirectories(target.resolve(folder).resolve("extensions"));
    for (String other : List.of("a-file.txt", "extension.cdx.json")) {
      Files.write(target.resolve(other), new byte[0]);
    }
    return Files.createFile(extensions.resolve("extension"));
  }
}
