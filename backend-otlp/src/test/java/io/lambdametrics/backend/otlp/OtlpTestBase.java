// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Starts a server that plays the receiver, and creates backends that push to it. */
abstract class OtlpTestBase {

  static final Duration AMPLE = Duration.ofSeconds(20);
  static final PushOutcome ACCEPTED = new PushOutcome.Accepted();
  static final String DELTA = "OTLP_METRICS_TEMPORALITY=delta";

  final Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  MockWebServer server;

  private final List<MetricsBackend> opened = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
  }

  @AfterEach
  void stop() {
    opened.forEach(MetricsBackend::close);
    server.close();
  }

  final StrictOtlpReceiver receiver() {
    StrictOtlpReceiver receiver = new StrictOtlpReceiver();
    server.setDispatcher(receiver);
    return receiver;
  }

  final void respond(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
  }

  /**
   * Returns a backend for the server.
   *
   * @param settings such as {@code OTLP_METRICS_TEMPORALITY=delta}
   */
  final MetricsBackend backend(String... settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("OTLP_METRICS_ENDPOINT", "http://127.0.0.1:" + server.getPort());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      environment.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    MetricsBackend backend = new OtlpBackendProvider().create(new TestContext(environment));
    opened.add(backend);
    return backend;
  }

  static Metric counter(double increase, double total, Instant start) {
    return new Metric.Counter(
        new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations."),
        Labels.NONE,
        increase,
        total,
        start);
  }

  static Metric duration(StatisticSet increase, StatisticSet total, Instant start) {
    return new Metric.Distribution(
        new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "Duration."),
        Labels.NONE,
        increase.bucketCounts().isEmpty()
            ? BucketBounds.NONE
            : new BucketBounds(List.of(10.0, 100.0)),
        increase,
        total,
        start);
  }

  /** Returns values that are counted in exponential buckets, too. */
  static StatisticSet exponential(double sum, Map<Integer, Long> counts, long zeros) {
    long count = zeros + counts.values().stream().mapToLong(Long::longValue).sum();
    return new StatisticSet(
        count, sum, 1, 5, List.of(), new ExponentialBuckets(zeros, new TreeMap<>(counts)));
  }

  MetricBatch batch(Metric... metrics) {
    return batch(end, metrics);
  }

  static MetricBatch batch(Instant end, Metric... metrics) {
    Labels labels =
        Labels.of(Map.of("function_name", "checkout", "instance", "a", "stage", "live"));
    return new MetricBatch(end.minusSeconds(10), end, labels, List.of(metrics));
  }

  static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
