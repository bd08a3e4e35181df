// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.testsupport.UnpackedZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the zip and the bill of materials that the build leaves. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LayerZipIT {

  private static final Path LAYER = Path.of(System.getProperty("layer"));
  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final Path BILL = Path.of(System.getProperty("bill"));

  /**
   * Lambda's <a
   * href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">limits</a>.
   */
  private static final long DIRECT_UPLOAD = 50 << 20;

  private static final long UNZIPPED = 250 << 20;

  @TempDir Path opt;

  @Test
  void startsAfterUnpacking() throws Exception {
    UnpackedZip.into(opt, ZIP);

    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(opt)
            .environment("SYSDIG_MONITOR_URL", "http://127.0.0.1:1/api/v1/write")
            .environment("SYSDIG_MONITOR_API_TOKEN", "the-token")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).singleElement().matches(ExtensionReport::behaved);
    }
  }

  /** The JVM rejects its cache if the jars have other times. */
  @Test
  void usesCacheAfterUnpacking() throws Exception {
    assumeTrue(
        Files.readString(LAYER.resolve("lambda-metrics/runtime/release"))
            .contains("JAVA_VERSION=\"25."),
        "the layer has no cache: no JDK 25 was found when it was built");
    UnpackedZip.into(opt, ZIP);
    Path home = opt.resolve("lambda-metrics");

    Process process =
        new ProcessBuilder(
                home.resolve("runtime/bin/java").toString(),
                "@" + home.resolve("jvm.options"),
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + home.resolve("extension.aot"),
                "-cp",
                home.resolve("classpath.jar") + ":" + home.resolve("backends/*"),
                "io.lambdametrics.app.Main")
            .redirectErrorStream(true)
            .start();

    assertThat(process.getInputStream())
        .asString(UTF_8)
        .contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void containsWholeLayer() throws Exception {
    try (Stream<Path> all = Files.walk(LAYER)) {
      assertThat(UnpackedZip.modes(ZIP).keySet())
          .containsExactlyInAnyOrderElementsOf(
              all.filter(path -> !path.equals(LAYER))
                  .map(path -> LAYER.relativize(path).toString())
                  .toList());
    }
  }

  @Test
  void keepsProgramsExecutable() throws Exception {
    Map<String, String> modes = UnpackedZip.modes(ZIP);

    assertThat(
            List.of(
                modes.get("extensions/sysdig-lambda-extension"),
                modes.get("lambda-metrics/runtime/bin/java"),
                modes.get("lambda-metrics/runtime/lib/jspawnhelper")))
        .containsOnly("rwxr-xr-x");
  }

  @Test
  void containsLicences() throws Exception {
    assertThat(UnpackedZip.modes(ZIP))
        .containsKeys(
            "lambda-metrics/LICENSE",
            "lambda-metrics/THIRD-PARTY.txt",
            "lambda-metrics/runtime/legal/java.base/LICENSE");
  }

  @Test
  void staysBelowLimitsOfLambda() throws Exception {
    try (Stream<Path> all = Files.walk(LAYER)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files.stream().mapToLong(LayerZipIT::size).sum()).isLessThan(UNZIPPED);
    }
    assertThat(Files.size(ZIP)).isLessThan(DIRECT_UPLOAD);
  }

  @Test
  void hasBillOfMaterials() throws Exception {
    String bill = Files.readString(BILL);

    assertThat(libraries())
        .isNotEmpty()
        .allSatisfy(
            library ->
                assertThat(bill).contains(library.replaceFirst("-(\\d.*)\\.jar$", "@$1?type=jar")));
    assertThat(bill).contains("openjdk@").doesNotContain("timestamp", "serialNumber");
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(LAYER.resolve("lambda-metrics/lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .collect(Collectors.toList());
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
