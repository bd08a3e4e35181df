// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.benchmarks.SyntheticBatches;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricGroup;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.DecodedBatch;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the cost of a telemetry event in batches of 1,000 platform events: decoded and counted,
 * only decoded, only counted, and, to compare with, parsed into Jackson's tree. All figures are per
 * event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC") // The extension's collector.
public class EngineBenchmark {

  private static final int EVENTS = SyntheticBatches.EVENTS;

  /** Enough for the engine to evict each request id before the id occurs again. */
  private static final int DIFFERENT = 256;

  private final byte[][] batches = new byte[DIFFERENT][];
  private final List<List<TelemetryEvent>> decoded = new ArrayList<>();
  private final TelemetryDecoder decoder = new TelemetryDecoder();
  private final ObjectMapper mapper = new ObjectMapper();
  private final MetricsEngine usual = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  private final MetricsEngine all =
      new MetricsEngine(
          EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class)), Instant.EPOCH);
  private int next;

  /** Creates the batches. */
  @Setup
  public void createBatches() {
    for (int i = 0; i < DIFFERENT; i++) {
      batches[i] = SyntheticBatches.number(i);
      decoded.add(decoder.decode(batches[i]).events());
    }
  }

  /** Decodes and counts with the default metric groups. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean decodeAndCount() {
    usual.record(decoder.decode(batch()).events());
    return usual.awaitsReports();
  }

  /** Decodes and counts with all metric groups. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean decodeAndCountAllGroups() {
    all.record(decoder.decode(batch()).events());
    return all.awaitsReports();
  }

  /** Only counts. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean count() {
    next = (next + 1) % DIFFERENT;
    usual.record(decoded.get(next));
    return usual.awaitsReports();
  }

  /** Only decodes. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public DecodedBatch decode() {
    return decoder.decode(batch());
  }

  /** Parses into Jackson's tree, the usual approach, without reading the tree. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public JsonNode jacksonTree() throws IOException {
    return mapper.readTree(batch());
  }

  private byte[] batch() {
    next = (next + 1) % DIFFERENT;
    return batches[next];
  }
}
