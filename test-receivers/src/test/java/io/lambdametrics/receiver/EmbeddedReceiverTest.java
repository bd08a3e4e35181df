// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.Sample;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

class EmbeddedReceiverTest {

  private final long now = Instant.now().toEpochMilli();
  private final HttpClient client = HttpClient.newHttpClient();
  @AutoClose private final EmbeddedReceiver receiver;

  EmbeddedReceiverTest() throws IOException {
    receiver = EmbeddedReceiver.start();
  }

  @Test
  void storesSamplesBySeries() throws Exception {
    push(now - 1, 2);
    push(now, 3);

    assertThat(receiver.stored())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.labels()).isEqualTo(Map.of("__name__", "requests", "job", "test"));
              assertThat(series.samples())
                  .containsExactly(
                      new StoredSeries.Sample(now - 1, 2), new StoredSeries.Sample(now, 3));
            });
  }

  @Test
  void acceptsARepeatedSampleOnce() throws Exception {
    push(now, 2);

    assertThat(push(now, 2).statusCode()).isEqualTo(204);
    assertThat(receiver.stored().get(0).samples()).hasSize(1);
  }

  @Test
  void rejectsAnotherValueForTheSameTime() throws Exception {
    push(now, 2);

    assertRejected(push(now, 3), "duplicate sample for timestamp");
  }

  @Test
  void rejectsSamplesOutOfOrder() throws Exception {
    push(now, 2);

    assertRejected(push(now - 1, 2), "out of order sample");
  }

  @Test
  void rejectsSamplesFromTheFuture() throws Exception {
    assertRejected(push(now + Duration.ofHours(1).toMillis(), 2), "sample from the future");
  }

  @Test
  void rejectsUnsortedLabels() throws Exception {
    WriteRequest unsorted =
        WriteRequest.newBuilder()
            .addTimeseries(
                TimeSeries.newBuilder()
                    .addLabels(label("job", "test"))
                    .addLabels(label("__name__", "requests")))
            .build();

    assertRejected(push(unsorted, "snappy"), "labels must be sorted");
  }

  @Test
  void rejectsMissingHeaders() throws Exception {
    assertRejected(
        push(WriteRequest.getDefaultInstance(), "gzip"), "Content-Encoding must be snappy");
  }

  private static void assertRejected(HttpResponse<String> response, String reason) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(reason);
  }

  private HttpResponse<String> push(long timestamp, double value) throws Exception {
    return push(
        WriteRequest.newBuilder()
            .addTimeseries(
                TimeSeries.newBuilder()
                    .addLabels(label("__name__", "requests"))
                    .addLabels(label("job", "test"))
                    .addSamples(Sample.newBuilder().setTimestamp(timestamp).setValue(value)))
            .build(),
        "snappy");
  }

  private HttpResponse<String> push(WriteRequest message, String encoding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(receiver.writeUrl())
            .header("Content-Encoding", encoding)
            .header("Content-Type", "application/x-protobuf")
            .header("X-Prometheus-Remote-Write-Version", "0.1.0")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Snappy.compress(message.toByteArray())))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Label label(String name, String value) {
    return Label.newBuilder().setName(name).setValue(value).build();
  }

  @Test
  void storesSeriesOfOtlpUnderNamesOfPrometheus() throws Exception {
    NumberDataPoint point =
        NumberDataPoint.newBuilder().setTimeUnixNano(now * 1_000_000).setAsInt(3).build();
    Metric metric =
        Metric.newBuilder()
            .setName("aws.lambda.produced")
            .setUnit("By")
            .setSum(Sum.newBuilder().setIsMonotonic(true).addDataPoints(point))
            .build();
    ExportMetricsServiceRequest message =
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(metric)))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(receiver.otlpUrl().resolve("/v1/metrics"))
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(message.toByteArray()))
            .build();

    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(receiver.stored())
        .containsExactly(
            new StoredSeries(
                Map.of("__name__", "aws_lambda_produced_bytes_total"),
                List.of(new StoredSeries.Sample(now, 3))));
  }
}
