// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.testsupport.UnpackedZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what the layer's Java runtime offers to custom backends. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DropInBackendIT {

  private static final Path LAYER = Path.of(System.getProperty("layer"));
  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final Path PAGE = Path.of("../docs/writing-a-backend.md");

  @TempDir Path folder;

  @Test
  void canUseManagementDatabasesXmlHttpAndDns() throws Exception {
    assertThat(
            logOfBackendThatUses(
                "java.lang.management.ManagementFactory.getPlatformMBeanServer().getMBeanCount()",
                "java.lang.management.ManagementFactory.getPlatformMXBean("
                    + "com.sun.management.OperatingSystemMXBean.class).getTotalMemorySize()",
                "java.sql.DriverManager.getDrivers()",
                "javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()",
                "javax.xml.transform.TransformerFactory.newInstance().newTransformer()",
                "java.net.http.HttpClient.newHttpClient()",
                "Class.forName(\"com.sun.jndi.dns.DnsContextFactory\")"))
        .anyMatch(line -> line.contains("pushes to drop-in"));
  }

  @Test
  void logsWhichModuleIsMissing() throws Exception {
    assertThat(logOfBackendThatUses("java.util.prefs.Preferences.userRoot()"))
        .anyMatch(
            line ->
                line.contains("ERROR the backend drop-in cannot be created: ")
                    && line.contains("the class java.util.prefs.Preferences")
                    && line.contains("the module java.prefs"));
  }

  @Test
  void documentsModulesOfRuntime() throws Exception {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(LAYER.resolve("lambda-metrics/runtime/release"))) {
      release.load(in);
    }
    List<String> there =
        List.of(release.getProperty("MODULES").replace("\"", "").strip().split("\\s+"));
    String line =
        Files.readAllLines(PAGE).stream()
            .filter(text -> text.startsWith("The layer's Java runtime has these modules"))
            .findFirst()
            .orElse("");
    List<String> written =
        Pattern.compile("`([a-z.]+)`").matcher(line).results().map(DropInBackendIT::word).toList();

    assertThat(written).containsExactlyElementsOf(new TreeSet<>(there));
  }

  private static String word(MatchResult match) {
    return match.group(1);
  }

  /** Returns the log of a run with a backend that evaluates expressions when it is created. */
  private List<String> logOfBackendThatUses(String... expressions) throws Exception {
    Path opt = Files.createDirectory(folder.resolve("opt"));
    UnpackedZip.into(opt, ZIP);
    writeJar(compile(expressions), opt.resolve("lambda-metrics/backends/drop-in.jar"));
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(opt)
            .environment("LAMBDA_METRICS_BACKENDS", "drop-in")
            .environment("LAMBDA_METRICS_FAIL_FAST", "true")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();
      return lambda.extensions().stream().map(ExtensionReport::log).flatMap(List::stream).toList();
    }
  }

  private Path compile(String... expressions) throws Exception {
    StringBuilder statements = new StringBuilder();
    for (String expression : expressions) {
      statements.append("      System.identityHashCode(").append(expression).append(");\n");
    }
    Path source =
        Files.writeString(
            folder.resolve("DropIn.java"),
"""
import io.lambdametrics.api.backend.*;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.settings.Setting;
import java.time.Duration;
import java.util.List;

public final class DropIn implements MetricsBackendProvider, MetricsBackend {
  public String name() { return "drop-in"; }
  public List<Setting<?>> settings() { return List.of(); }
  public PushOutcome push(MetricBatch batch, Duration timeout) { return new PushOutcome.Accepted(); }
  public void close() {}
  public MetricsBackend create(BackendContext context) {
    try {
%s
    } catch (Exception e) { throw new IllegalStateException(e); }
    return this;
  }
}
"""
                .formatted(statements));
    String api =
        Path.of(
                MetricsBackendProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .toString();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                api,
                "-proc:none",
                "-d",
                folder.toString(),
                source.toString());
    assertThat(result).isZero();
    return folder.resolve("DropIn.class");
  }

  private static void writeJar(Path classFile, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("DropIn.class"));
      Files.copy(classFile, zip);
      zip.putNextEntry(new ZipEntry("META-INF/services/" + MetricsBackendProvider.class.getName()));
      zip.write("DropIn".getBytes(UTF_8));
    }
  }
}
