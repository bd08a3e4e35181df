// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.archetypes;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archetype of a backend, started by the command that the documentation shows. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackendArchetypeIT {

  private static final Path LAYER = Path.of("../../extension-app/target/layer").toAbsolutePath();

  @Test
  void generatesABackendThatWorksInTheLayer(@TempDir Path folder, @TempDir Path opt)
      throws Exception {
    Author author = new Author(folder);
    author.generate(Path.of("../../docs/writing-a-backend.md"));

    // Includes the contract tests.
    assertThat(author.build("acme-backend", "verify"))
        .containsPattern("Tests run: [1-9][0-9]+, Failures: 0, Errors: 0, Skipped: 0");

    Path jar = folder.resolve("acme-backend/target/acme-backend.jar");
    assertThat(runInLayerWith(jar, opt))
        .anyMatch(line -> line.matches("aws_lambda_invocations_total\\{.*} 3\\.0 [0-9]+"));
    assertThat(Files.readString(folder.resolve("acme-backend/README.md")))
        .contains("LAMBDA_METRICS_BACKENDS=acme ")
        .doesNotContain("${");
  }

  /** Runs three invocations with the layer and a backend, and returns the lines it posted. */
  private static List<String> runInLayerWith(Path jar, Path opt) throws Exception {
    Files.copy(jar, layerWithoutBackends(opt).resolve(jar.getFileName()));
    try (MockWebServer server = new MockWebServer()) {
      for (int i = 0; i < 10; i++) {
        server.enqueue(new MockResponse.Builder().code(204).build());
      }
      server.start();
      try (LambdaEmulator lambda =
          LambdaEmulator.builder()
              .opt(opt)
              .environment("LAMBDA_METRICS_BACKENDS", "acme")
              .environment("ACME_URL", "http://127.0.0.1:" + server.getPort())
              .environment("ACME_TOKEN", "any")
              .build()) {
        for (int i = 0; i < 3; i++) {
          lambda.invoke(Invocation.success());
        }
        lambda.shutdown();
        assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
        assertThat(server.getRequestCount()).as("%s", lambda.extensions()).isPositive();
      }
      List<String> lines = new ArrayList<>();
      for (int i = server.getRequestCount(); i > 0; i--) {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer any");
        Objects.requireNonNull(request.getBody()).utf8().lines().forEach(lines::add);
      }
      return lines;
    }
  }

  /** Makes a layer of symbolic links with an empty folder for backends, and returns the folder. */
  private static Path layerWithoutBackends(Path opt) throws IOException {
    Path extensions = Files.createDirectory(opt.resolve("extensions"));
    Path home = Files.createDirectory(opt.resolve("lambda-metrics"));
    Path program = extensions.resolve("sysdig-lambda-extension");
    Files.copy(LAYER.resolve("extensions").resolve(program.getFileName()), program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    try (Stream<Path> files = Files.list(LAYER.resolve("lambda-metrics"))) {
      for (Path file : files.filter(each -> !each.endsWith("backends")).toList()) {
        Files.createSymbolicLink(home.resolve(file.getFileName()), file);
      }
    }
    return Files.createDirectory(home.resolve("backends"));
  }
}
