// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.prometheus.v2.proto.Request;
import io.lambdametrics.backend.testkit.SampleBatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kotlin.Pair;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/** Tests the specifications' requirements for requests. */
class MessageConformanceTest extends ConformanceTestBase {

  @Test
  @Requirement(
      versions = "1.0",
      level = "MUST",
      requirement = "POST a snappy-compressed prometheus.WriteRequest")
  void sendsVersionOne() throws Exception {
    StrictReceiver receiver = receiver(true, false);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored).hasSizeGreaterThan(3);
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MUST",
      requirement = "POST a snappy-compressed io.prometheus.write.v2.Request")
  void sendsVersionTwo() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    assertThat(backend("2.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "compress in Snappy's block format, not the framed one")
  void compressesInTheBlockFormat(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(SampleBatch.endingAt(end), AMPLE);
    byte[] body = Objects.requireNonNull(receiver.requests.get(0).getBody()).toByteArray();
    assertThat(Snappy.isValidCompressedBuffer(body)).isTrue();
    assertThat(body[0]).isNotEqualTo((byte) 0xff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "send the samples of a series oldest first; send requests one after the other")
  void sendsSamplesInOrder(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version);
    assertThat(backend.push(counter(1, 1, end.minusSeconds(10)), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(counter(2, 3, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::timestamp)
        .isSorted()
        .endsWith(end.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "mark a series as stale when it gets no more samples, if that is enabled")
  void sendsStaleMarkers(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version, Map.of("STALE_MARKERS", "true"));
    backend.push(counter(1, 2, end.minusSeconds(1)), AMPLE);
    backend.close();
    assertThat(receiver.stored).hasSize(2);
    assertThat(Double.doubleToRawLongBits(receiver.stored.get(1).value()))
        .isEqualTo(0x7ff0000000000002L);
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "send type, help and unit with every series")
  void sendsMetadataWithTheSeries() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    backend("2.0").push(counter(1, 2, end), AMPLE);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::metadata)
        .containsExactly("METRIC_TYPE_COUNTER Invocations. ");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "send the start timestamp of counters, the same in all later requests")
  void sendsTheStartTimeOfCounters() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    MetricsBackend backend = backend("2.0");
    Instant start = end.minusSeconds(20);
    backend.push(counter(1, 1, end.minusSeconds(10), start), AMPLE);
    backend.push(counter(2, 3, end, start), AMPLE);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::start)
        .containsOnly(start.toEpochMilli());
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement =
          "send Content-Encoding, Content-Type, X-Prometheus-Remote-Write-Version and User-Agent;"
              + " for receivers of 1.0 with the values of 1.0")
  void sendsTheHeadersOfVersionOne() throws Exception {
    StrictReceiver receiver = receiver(true, false);
    backend("1.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests.get(0).getHeaders())
        .contains(
            new Pair<>("Content-Encoding", "snappy"),
            new Pair<>("Content-Type", "application/x-protobuf"),
            new Pair<>("X-Prometheus-Remote-Write-Version", "0.1.0"));
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement =
          "name the message in Content-Type, and the newest version that it is compatible with")
  void sendsTheHeadersOfVersionTwo() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    backend("2.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests.get(0).getHeaders())
        .contains(
            new Pair<>("Content-Encoding", "snappy"),
            new Pair<>(
                "Content-Type", "application/x-protobuf;proto=io.prometheus.write.v2.Request"),
            new Pair<>("X-Prometheus-Remote-Write-Version", "2.0.0"));
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "SHOULD",
      requirement = "send a User-Agent as RFC 9110 requires")
  void sendsAUserAgent() throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend("1.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests.get(0).getHeaders().get("User-Agent"))
        .matches("[!#$%&'*+.^_`|~0-9a-zA-Z-]+/[!#$%&'*+.^_`|~0-9a-zA-Z-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding",
        "content-type",
        "X-Prometheus-Remote-Write-Version",
        "User-Agent"
      })
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "let users replace the reserved headers")
  void doesNotLetUsersReplaceProtocolHeaders(String header) {
    assertThatThrownBy(() -> backend("1.0", Map.of("HEADERS", header + "=x")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(header + " is set by the protocol");
  }

  @Test
  @Requirement(versions = "1.0, 2.0", level = "MUST", requirement = "post to the configured path")
  void postsToTheConfiguredPath() throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend("1.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests)
        .extracting(RecordedRequest::getTarget)
        .containsExactly("/write?tenant=a%20b");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "send many series in a single request")
  void sendsABatchInOneRequest() throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend("2.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "send timestamps in milliseconds, and values as 64-bit floating-point numbers")
  void sendsTimesInMillisecondsAndValuesAsDoubles(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(counter(0.1, 0.30000000000000004, end), AMPLE);
    assertThat(receiver.stored)
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.timestamp()).isEqualTo(end.toEpochMilli());
              assertThat(sample.value()).isEqualTo(0.30000000000000004);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "send the complete set of labels with every sample")
  void sendsAllLabelsWithEverySample(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version);
    backend.push(SampleBatch.endingAt(end.minusSeconds(10)), AMPLE);
    backend.push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.stored)
        .hasSizeGreaterThan(6)
        .allSatisfy(
            sample ->
                assertThat(sample.labels()).containsKeys("Stage", "function_name", "instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "SHOULD",
      requirement = "send the metric's name as the label `__name__`")
  void sendsTheNameAsALabel(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(counter(1, 2, end), AMPLE);
    assertThat(receiver.stored)
        .extracting(sample -> sample.labels().get("__name__"))
        .containsExactly("aws_lambda_invocations_total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "sort labels by their names: upper case, then `__name__`, then lower case")
  void sortsLabels(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(labelled(Map.of("a", "1", "Z", "2", "_", "3", "z", "4")), AMPLE);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored.get(0).labels().keySet())
        .containsExactly("Z", "_", "__name__", "a", "instance", "z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "repeat the name of a label")
  void sendsNoDuplicateLabel(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(labelled(Map.of("instance", "of the metric")), AMPLE);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored.get(0).labels()).containsEntry("instance", "of the metric");
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "send a label without a name or without a value")
  void sendsNoEmptyLabels() {
    assertThatThrownBy(() -> Labels.of("a", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Labels.of("", "a")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "0a", "größe", "__reserved", "le "})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement =
          "send label names of `[a-zA-Z_][a-zA-Z0-9_]*` only (2.0: SHOULD), none that begins with"
              + " two underscores (SHOULD NOT)")
  void sendsNoInvalidLabelNames(String name) {
    assertThatThrownBy(() -> Labels.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "0a", "größe", ""})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "send metric names of `[a-zA-Z_:][a-zA-Z0-9_:]*` only (2.0: SHOULD)")
  void sendsNoInvalidMetricNames(String name) {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder()
            .add(name, Labels.NONE, List.of(new RemoteWriteRequest.Sample(1, 1)))
            .build();
    assertThat(request.series()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(versions = "1.0, 2.0", level = "MUST", requirement = "send texts in UTF-8 only")
  void sendsUtf8(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(labelled(Map.of("good", "größe 日本 😀", "broken", "a\ud800b")), AMPLE);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored.get(0).labels())
        .containsEntry("good", "größe 日本 😀")
        .containsEntry("broken", "a?b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "send the NaN of stale markers for anything else")
  void sendsNoStaleMarkersByDefault(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version);
    backend.push(SampleBatch.endingAt(end), AMPLE);
    backend.close();
    assertThat(receiver.stored).isNotEmpty().noneMatch(sample -> Double.isNaN(sample.value()));
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MUST",
      requirement = "send every text once, in symbols that start with the empty one")
  void sendsEveryTextOnce() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    backend("2.0").push(SampleBatch.endingAt(end), AMPLE);
    byte[] body = Objects.requireNonNull(receiver.requests.get(0).getBody()).toByteArray();
    assertThat(Request.parseFrom(Snappy.uncompress(body)).getSymbolsList())
        .startsWith("")
        .contains("checkout")
        .doesNotHaveDuplicates();
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MUST",
      requirement = "have labels in every series, and samples, and not both samples and histograms")
  void sendsNoSeriesWithoutSamples() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    Metric empty =
        new Metric.Distribution(
            new MetricDescriptor("nothing_yet", Unit.BYTES, "Nothing."),
            Labels.NONE,
            new BucketBounds(List.of(1.0)),
            StatisticSet.empty(2),
            StatisticSet.empty(2));
    Metric gauge =
        new Metric.Gauge(new MetricDescriptor("one", Unit.COUNT, "One."), Labels.NONE, 1);
    backend("2.0").push(batch(end, empty, gauge), AMPLE);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored)
        .extracting(sample -> sample.labels().get("__name__"))
        .containsExactly("one");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement =
          "send types and help texts by Prometheus' guidelines, units by those of OpenMetrics"
              + " (MAY)")
  void sendsTypeHelpAndUnit() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    backend("2.0").push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.stored)
        .extracting(sample -> sample.labels().get("__name__") + " " + sample.metadata())
        .contains(
            "aws_lambda_invocations_total METRIC_TYPE_COUNTER Invocations of the function. ",
            "aws_lambda_memory_size_bytes METRIC_TYPE_GAUGE Memory of the function. bytes",
            "aws_lambda_duration_seconds_bucket METRIC_TYPE_HISTOGRAM How long invocations took."
                + " seconds");
  }

  private MetricBatch labelled(Map<String, String> labels) {
    Metric gauge =
        new Metric.Gauge(
            new MetricDescriptor("labelled", Unit.COUNT, "One."), Labels.of(labels), 1);
    return batch(end, gauge);
  }
}
