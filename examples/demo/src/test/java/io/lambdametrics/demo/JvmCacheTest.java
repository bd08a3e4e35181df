package io.lambdametrics.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.ExtensionReport;
import io.lambdametrics.emulator.Invocation;
import io.lambdametrics.emulator.LambdaEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache of the JVM layer, which lies elsewhere on Lambda than where it was made. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class JvmCacheTest {

  private static final Path BUILT = Path.of(System.getProperty("layer"));

  @TempDir private Path temporary;
  private Path layer;
  private Path home;

  @BeforeEach
  void copy() throws IOException {
    layer = temporary.resolve("opt");
    home = layer.resolve("lambda-metrics");
    assumeTrue(
        Files.exists(BUILT.resolve("lambda-metrics/extension.aot")),
        "the layer has no cache: no JDK 25 was found when it was built");
    try (Stream<Path> paths = Files.walk(BUILT)) {
      for (Path path : paths.toList()) {
        Files.copy(path, layer.resolve(BUILT.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void isTakenWhereverTheLayerLies() throws Exception {
    assertThat(startWithNothingButTheCache()).contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void isTakenWhereABackendWasDroppedIn() throws Exception {
    Path anyJar;
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      anyJar = jars.filter(jar -> jar.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
    Files.copy(anyJar, home.resolve("backends/custom.jar"));

    assertThat(startWithNothingButTheCache()).contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void isRefusedWhereAJarIsAnother() throws Exception {
    changeAJar();

    assertThat(startWithNothingButTheCache()).doesNotContain("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void mayBeRefusedWithoutHarm() throws Exception {
    changeAJar();

    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(layer)
            .environment("LAMBDA_METRICS_ENABLED", "false")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  private void changeAJar() throws IOException {
    Files.setLastModifiedTime(home.resolve("classpath.jar"), FileTime.fromMillis(0));
  }

  /** What the extension says outside of Lambda, on a runtime that must not start otherwise. */
  private String startWithNothingButTheCache() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    home.resolve("runtime/bin/java").toString(),
                    "@" + home.resolve("jvm.options"),
                    "-XX:AOTMode=on",
                    "-XX:AOTCache=" + home.resolve("extension.aot"),
                    "-cp",
                    home.resolve("classpath.jar") + ":" + home.resolve("backends/*"),
                    "io.lambdametrics.app.Main"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
