// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.api.telemetry.Unrecognized;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Decodes batches that were captured from Lambda. They are not part of the project: {@code
 * -Dtelemetry.fixtures=FOLDER} names their folder.
 */
@EnabledIfSystemProperty(
    named = "telemetry.fixtures",
    matches = ".+",
    disabledReason = "needs captured telemetry: name its folder with -Dtelemetry.fixtures=FOLDER")
class CapturedTelemetryTest {

  private final Path folder = Path.of(System.getProperty("telemetry.fixtures", ""));

  private DecodedBatch decode(String file) throws IOException {
    return new TelemetryDecoder().decode(Files.readAllBytes(folder.resolve(file)));
  }

  private static String typeOf(TelemetryEvent event) {
    if (event instanceof Unrecognized unrecognized) {
      return "?" + unrecognized.type();
    }
    String name = event.getClass().getSimpleName().replace("Platform", "");
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, String> expectations() throws IOException {
    String table = new String(Fixtures.read("captured.txt"), StandardCharsets.UTF_8);
    return table
        .lines()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a, TreeMap::new));
  }

  @Test
  void containsTheExpectedTypes() throws IOException {
    Map<String, String> found = new TreeMap<>();
    Map<String, String> expected = expectations();
    for (String file : expected.keySet()) {
      DecodedBatch batch = decode(file);
      assertThat(batch.reasons()).as(file).isEmpty();
      found.put(
          file,
          batch.events().stream()
              .map(CapturedTelemetryTest::typeOf)
              .collect(Collectors.joining(" ")));
    }

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void decodesEveryElement() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.startsWith(folder.resolve("extensions-api")))
              .toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      DecodedBatch batch = new TelemetryDecoder().decode(Files.readAllBytes(file));

      assertThat(batch.reasons()).as(file.toString()).isEmpty();
      assertThat(batch.malformed()).as(file.toString()).isZero();
      assertThat(batch.events()).as(file.toString()).isNotEmpty();
    }
  }

  @Test
  void decodesTheFiguresOfAColdStart() throws IOException {
    List<TelemetryEvent> events = decode("coldstart-2024-full.json").events();

    PlatformRuntimeDone done = (PlatformRuntimeDone) events.get(5);
    assertThat(done.durationMs()).hasValue(11.185);
    assertThat(done.producedBytes()).hasValue(40);
    assertThat(done.spans())
        .extracting("name")
        .containsExactly("responseLatency", "responseDuration", "runtimeOverhead");
    PlatformReport report = (PlatformReport) events.get(6);
    assertThat(report.requestId()).isEqualTo("4b142fc3-17b8-4cdb-a46b-a8dbe7918715");
    assertThat(report.metrics().billedDurationMs()).hasValue(12);
    assertThat(report.metrics().maxMemoryUsedMb()).hasValue(67);
    assertThat(report.metrics().initDurationMs()).hasValue(174.055);
  }

  @Test
  void decodesTheFiguresOfATimeout() throws IOException {
    PlatformReport report = (PlatformReport) decode("invoke-timeout-2026.json").events().get(1);

    assertThat(report.outcome().status()).contains(Status.TIMEOUT);
    assertThat(report.metrics().durationMs()).hasValue(5000);
  }

  @Test
  void decodesTheFiguresOfARestore() throws IOException {
    PlatformReport report =
        (PlatformReport) decode("snapstart-restore-and-invoke.json").events().get(5);

    assertThat(report.metrics().restoreDurationMs()).hasValue(500.795);
    assertThat(report.metrics().billedRestoreDurationMs()).hasValue(53);
  }

  @Test
  void decodesTheTenant() throws IOException {
    PlatformStart start = (PlatformStart) decode("tenant-start-2025.json").events().get(0);

    assertThat(start.tenantId()).contains("BlueTenant");
  }
}
