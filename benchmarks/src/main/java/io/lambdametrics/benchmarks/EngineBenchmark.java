package io.lambdametrics.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.telemetry.TelemetryEvent;
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
 * What an event costs: deliveries of 1,000 platform events, decoded and counted; only decoded; and,
 * to compare with, only parsed to Jackson's tree. All figures are per event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC") // As the extension runs.
public class EngineBenchmark {

  private static final int EVENTS = Deliveries.EVENTS;

  /** So many that an id is long forgotten when it comes again. */
  private static final int DIFFERENT = 256;

  private final byte[][] deliveries = new byte[DIFFERENT][];
  private final List<List<TelemetryEvent>> decoded = new ArrayList<>();
  private final TelemetryDecoder decoder = new TelemetryDecoder();
  private final ObjectMapper mapper = new ObjectMapper();
  private final MetricsEngine usual = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  private final MetricsEngine all =
      new MetricsEngine(
          EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class)), Instant.EPOCH);
  private int next;

  /** Makes the deliveries. */
  @Setup
  public void makeDeliveries() {
    for (int i = 0; i < DIFFERENT; i++) {
      deliveries[i] = Deliveries.number(i);
      decoded.add(decoder.decode(deliveries[i]).events());
    }
  }

  /** What the extension does by default. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean decodeAndCount() {
    usual.record(decoder.decode(delivery()).events());
    return usual.awaitsReports();
  }

  /** The same with all groups of metrics. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean decodeAndCountAllGroups() {
    all.record(decoder.decode(delivery()).events());
    return all.awaitsReports();
  }

  /** The second half of it. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public boolean count() {
    next = (next + 1) % DIFFERENT;
    usual.record(decoded.get(next));
    return usual.awaitsReports();
  }

  /** The first half of it. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public DecodedBatch decode() {
    return decoder.decode(delivery());
  }

  /** What would be the usual way: a tree, of which nothing is read yet. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public JsonNode jacksonTree() throws IOException {
    return mapper.readTree(delivery());
  }

  private byte[] delivery() {
    next = (next + 1) % DIFFERENT;
    return deliveries[next];
  }
}
