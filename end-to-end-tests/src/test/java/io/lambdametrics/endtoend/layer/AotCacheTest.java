package io.lambdametrics.endtoend.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache of the JVM layer, which lies elsewhere on Lambda than where it was made. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AotCacheTest {

  private static final Path BUILT = Path.of(System.getProperty("layer"));

  @TempDir private Path temporary;
  private Path layer;
  private Path home;

  @BeforeEach
  void copy() throws IOException {
    layer = temporary.resolve("opt");
    home = layer.resolve("lambda-metrics");
    Path release = BUILT.resolve("lambda-metrics/runtime/release");
    assumeTrue(Files.exists(release), "the native layer has no cache");
    assumeTrue(
        Files.readString(release).contains("JAVA_VERSION=\"25."),
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
    Files.copy(anyJar(), home.resolve("backends/custom.jar"));

    assertThat(startWithNothingButTheCache()).contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void isLeftAsideWhereAJarIsNewer() throws Exception {
    replaceAJar();
    Path log = logClasses();

    try (LambdaEmulator lambda = LambdaEmulator.builder().opt(layer).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
    assertThat(Files.readAllLines(log)).anyMatch(AotCacheTest::isFromAJar);
  }

  @Test
  void mayBeRefusedWithoutHarm() throws Exception {
    Files.writeString(home.resolve("extension.aot"), "of another runtime");

    try (LambdaEmulator lambda = LambdaEmulator.builder().opt(layer).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  /** One class that is not in it makes a start open all jars, and what implements it follows. */
  @Test
  void holdsAllThatIsLoadedUntilWeAreReady() throws Exception {
    Path log = logClasses();

    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(layer)
            .environment("LAMBDA_METRICS_BACKENDS", "none")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();
    }

    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("io.lambdametrics.app.Main "))
        .noneMatch(AotCacheTest::isFromAJar);
  }

  private static boolean isFromAJar(String line) {
    return line.contains("source: file:");
  }

  /** Has the runtime write down where each class comes from. */
  private Path logClasses() throws IOException {
    Path log = temporary.resolve("classes.log");
    Files.writeString(
        home.resolve("jvm.options"),
        "\n-Xlog:class+load:file=" + log + "\n",
        StandardOpenOption.APPEND);
    return log;
  }

  private Path anyJar() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  private void replaceAJar() throws IOException {
    Files.setLastModifiedTime(anyJar(), FileTime.from(Instant.now()));
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
