// SPDX-License-Identifier: Apache-2.0
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

/** The AOT cache of the JVM layer, which Lambda loads from another path than the build. */
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
    assumeTrue(Files.exists(release), "the native layer has no AOT cache");
    assumeTrue(
        Files.readString(release).contains("JAVA_VERSION=\"25."),
        "the layer has no AOT cache: the build found no JDK 25");
    try (Stream<Path> paths = Files.walk(BUILT)) {
      for (Path path : paths.toList()) {
        Files.copy(path, layer.resolve(BUILT.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void isUsedAtAnotherPath() throws Exception {
    assertThat(startWithCacheOnly()).contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void isUsedWithAnAddedBackend() throws Exception {
    Files.copy(anyJar(), home.resolve("backends/custom.jar"));

    assertThat(startWithCacheOnly()).contains("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void isIgnoredWhenAJarIsNewer() throws Exception {
    makeAJarNewer();
    Path log = logClasses();

    try (LambdaEmulator lambda = LambdaEmulator.builder().opt(layer).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
    assertThat(Files.readAllLines(log)).anyMatch(AotCacheTest::isFromAJar);
  }

  @Test
  void startsWithAnInvalidCache() throws Exception {
    Files.writeString(home.resolve("extension.aot"), "not a cache");

    try (LambdaEmulator lambda = LambdaEmulator.builder().opt(layer).build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
    }
  }

  /** It would be 3.8 MB of the zip, and the JVM does not read it when it has the cache. */
  @Test
  void replacesTheClassDataArchiveOfTheJdk() {
    assertThat(home.resolve("runtime/lib/server/classes.jsa")).doesNotExist();
  }

  /** A single class that the cache lacks makes the JVM open all jars. */
  @Test
  void containsAllClassesOfTheStart() throws Exception {
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

  /** Makes the JVM log the source of each class, and returns the log file. */
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

  private void makeAJarNewer() throws IOException {
    Files.setLastModifiedTime(anyJar(), FileTime.from(Instant.now()));
  }

  /**
   * Starts the extension outside of Lambda, with a JVM that must use the cache or fail, and returns
   * its output.
   */
  private String startWithCacheOnly() throws Exception {
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
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }
}
