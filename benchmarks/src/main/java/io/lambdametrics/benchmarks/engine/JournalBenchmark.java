// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.Journal;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the cost of the journal: counts the telemetry batch of one invocation with a journal,
 * including the checkpoints that keep it short, and without. All figures are per batch.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JournalBenchmark {

  private static final FunctionLabels FUNCTION =
      new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);

  private final byte[] batch = batch();
  private final List<TelemetryEvent> events = new TelemetryDecoder().decode(batch).events();
  private final MetricsEngine engine = engine();
  private @Nullable Path folder;
  private @Nullable DurableMetrics metrics;

  /** Creates a journal in the temporary folder, where it is on Lambda. */
  @Setup
  public void open() throws IOException {
    Path created = Files.createTempDirectory("journal-benchmark");
    InstanceLabels labels = new InstanceLabels(FUNCTION);
    metrics =
        new DurableMetrics(
            engine(), labels, List.of("sysdig"), Clocks.SYSTEM, new Journal(created));
    folder = created;
  }

  /** Deletes the journal. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(requireNonNull(folder))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Writes the batch to the journal and counts it, as the extension does. */
  @Benchmark
  public void persistAndCount() {
    DurableMetrics created = requireNonNull(metrics);
    created.persist(batch, Instant.ofEpochMilli(System.currentTimeMillis()));
    created.record(events);
  }

  /** Only counts. */
  @Benchmark
  public void count() {
    engine.record(events);
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  }

  /** Returns a batch as large as that of a typical invocation. */
  private static byte[] batch() {
    String id = "5b1b2a8e-4c5b-4f1c-9d53-1f9b5b2f6a10";
    String rest =
        "\"requestId\":\"" + id + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":";
    String tracing =
        "},\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1-6352a70e-1e2c502e358361"
            + "800241fd45;Parent=35465b3a9e2f7c6a;Sampled=1\",\"spanId\":\"24cd7d670fa455f0\"}";
    return ("["
            + event("start", "\"requestId\":\"" + id + "\",\"version\":\"$LATEST\"")
            + ","
            + event("runtimeDone", rest + "12.5,\"producedBytes\":4096" + tracing)
            + ","
            + event(
                "report", rest + "12.957,\"billedDurationMs\":13,\"memorySizeMB\":512" + tracing)
            + "]")
        .getBytes(UTF_8);
  }

  private static String event(String type, String record) {
    return "{\"time\":\"2026-01-01T00:00:00.123Z\",\"type\":\"platform."
        + type
        + "\",\"record\":{"
        + record
        + "}}";
  }
}
