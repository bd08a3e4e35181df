// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static io.lambdametrics.backend.otlp.OtlpRequirement.Source.DATA_MODEL;
import static io.lambdametrics.backend.otlp.OtlpRequirement.Source.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Tests the specifications' requirements for what a client sends. */
class OtlpMessageConformanceTest extends OtlpTestBase {

  private static final StatisticSet THREE =
      new StatisticSet(3, 165.5, 5.5, 120, List.of(1L, 1L, 1L));
  private static final StatisticSet FIVE =
      new StatisticSet(5, 185.5, 5.5, 120, List.of(3L, 1L, 1L));

  private final Instant began = end.minusSeconds(60);

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MUST",
      requirement = "post protobuf as `application/x-protobuf`")
  void postsProtobuf() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    assertThat(backend().push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.metrics())
        .containsOnlyKeys(
            "aws.lambda.invocations", "aws.lambda.memory_size", "aws.lambda.duration");
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MAY",
      requirement = "post metrics to `/v1/metrics` of a base URL, and to any other path unchanged")
  void postsToThePathOfMetrics() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    String base = "http://127.0.0.1:" + server.getPort();
    for (String url : List.of(base, base + "/", base + "/?tenant=a", base + "/otlp/metrics?b=c")) {
      backend("OTLP_METRICS_ENDPOINT=" + url).push(batch(counter(1, 2, began)), AMPLE);
    }
    assertThat(receiver.requests)
        .extracting(RecordedRequest::getTarget)
        .containsExactly("/v1/metrics", "/v1/metrics", "/v1/metrics?tenant=a", "/otlp/metrics?b=c");
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MUST",
      requirement = "name gzip in `Content-Encoding` if the content is compressed with it")
  void compressesLargeMessagesOnly() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    Metric[] many = new Metric[60];
    for (int i = 0; i < many.length; i++) {
      many[i] =
          new Metric.Gauge(
              new MetricDescriptor("aws_lambda_gauge_" + i, Unit.COUNT, "One of many."),
              Labels.NONE,
              i);
    }
    backend().push(batch(many), AMPLE);
    backend("OTLP_METRICS_COMPRESSION=none").push(batch(many), AMPLE);
    backend().push(batch(counter(1, 2, began)), AMPLE);

    assertThat(receiver.errors).isEmpty();
    List<String> encodings = new ArrayList<>();
    receiver.requests.forEach(
        each -> encodings.add(each.getHeaders().values("Content-Encoding").toString()));
    assertThat(encodings).containsExactly("[gzip]", "[]", "[]");
    assertThat(receiver.accepted.get(1)).isEqualTo(receiver.accepted.get(0));
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "SHOULD NOT",
      requirement = "create empty envelopes: a batch without a data point is not sent")
  void sendsNoEmptyEnvelope() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    assertThat(backend().push(batch(), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.requests).isEmpty();
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement = "a cumulative sum has the time from which it counts, and is monotonic")
  void sendsTotalsWithTheirStart() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(batch(counter(3, 7, began)), AMPLE);

    NumberDataPoint point =
        onlySum(receiver, AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
    assertThat(point.getAsInt()).isEqualTo(7);
    assertThat(point.getStartTimeUnixNano()).isEqualTo(nanos(began));
    assertThat(point.getTimeUnixNano()).isEqualTo(nanos(end));
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "SHOULD",
      requirement = "leave out the start of a total if it is unknown")
  void leavesOutAnUnknownStart() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(batch(counter(3, 7, Instant.EPOCH)), AMPLE);
    assertThat(
            onlySum(receiver, AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                .getStartTimeUnixNano())
        .isZero();
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "—",
      requirement =
          "begin a total with a zero, one millisecond before its first value, for receivers that"
              + " store no start times")
  void beginsATotalWithAZero() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    Instant windowStart = end.minusSeconds(10);
    backend().push(batch(counter(7, 7, windowStart), duration(THREE, THREE, windowStart)), AMPLE);

    List<NumberDataPoint> counts =
        receiver.metric("aws.lambda.invocations").getSum().getDataPointsList();
    assertThat(counts).extracting(NumberDataPoint::getAsInt).containsExactly(0L, 7L);
    assertThat(counts)
        .extracting(NumberDataPoint::getTimeUnixNano)
        .containsExactly(nanos(end.minusMillis(1)), nanos(end));
    assertThat(counts)
        .extracting(NumberDataPoint::getStartTimeUnixNano)
        .containsOnly(nanos(windowStart));
    assertThat(receiver.metric("aws.lambda.duration").getHistogram().getDataPointsList())
        .extracting(HistogramDataPoint::getCount)
        .containsExactly(0L, 3L);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement = "a total that restarts has a later start, and begins with a zero again")
  void restartsATotalWithALaterStart() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(batch(counter(2, 4, end.minusSeconds(10))), AMPLE);
    assertThat(receiver.metric("aws.lambda.invocations").getSum().getDataPointsList())
        .extracting(NumberDataPoint::getAsInt)
        .containsExactly(0L, 4L);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement = "a delta is the increase from the window's start to its end")
  void sendsTheIncreaseOfTheWindow() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend(DELTA).push(batch(counter(3, 5, end.minusSeconds(10))), AMPLE);

    NumberDataPoint point = onlySum(receiver, AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
    assertThat(point.getAsInt()).isEqualTo(3);
    assertThat(point.getStartTimeUnixNano()).isEqualTo(nanos(end.minusSeconds(10)));
    assertThat(point.getTimeUnixNano()).isEqualTo(nanos(end));
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement =
          "an explicit histogram has one bucket more than bounds, which include their upper bound,"
              + " in the unit of the metric")
  void sendsExplicitHistograms() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(batch(duration(THREE, FIVE, began)), AMPLE);

    HistogramDataPoint point = onlyHistogram(receiver);
    assertThat(point.getExplicitBoundsList()).containsExactly(0.01, 0.1);
    assertThat(point.getBucketCountsList()).containsExactly(3L, 1L, 1L);
    assertThat(point.getCount()).isEqualTo(5);
    assertThat(point.getSum()).isEqualTo(0.1855);
    assertThat(point.getStartTimeUnixNano()).isEqualTo(nanos(began));
    assertThat(receiver.metric("aws.lambda.duration").getUnit()).isEqualTo("s");
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MAY",
      requirement = "a histogram without bounds has one bucket, which holds every value")
  void sendsHistogramsWithoutBounds() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    StatisticSet two = new StatisticSet(2, 10, 1, 9, List.of());
    backend().push(batch(duration(two, two, began)), AMPLE);

    HistogramDataPoint point =
        receiver.metric("aws.lambda.duration").getHistogram().getDataPoints(1);
    assertThat(point.getBucketCountsList()).containsExactly(2L);
    assertThat(point.getExplicitBoundsCount()).isZero();
    assertThat(point.getCount()).isEqualTo(2);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MAY",
      requirement = "deltas have the minimum and the maximum of their window; totals have none")
  void sendsExtremesOfDeltasOnly() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(batch(duration(THREE, FIVE, began)), AMPLE);
    assertThat(onlyHistogram(receiver).hasMin() || onlyHistogram(receiver).hasMax()).isFalse();

    backend(DELTA).push(batch(end.plusSeconds(1), duration(THREE, FIVE, began)), AMPLE);
    assertThat(onlyHistogram(receiver).getMin()).isEqualTo(0.0055);
    assertThat(onlyHistogram(receiver).getMax()).isEqualTo(0.12);
    assertThat(onlyHistogram(receiver).getCount()).isEqualTo(3);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement =
          "an exponential histogram numbers a bucket by its lower bound: bucket i holds values"
              + " above base^i")
  void sendsExponentialHistograms() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    // 1 s is the upper bound of bucket 0 of ours, which OTLP numbers -1.
    StatisticSet values = exponential(3000, Map.of(ExponentialBuckets.indexOf(1.0), 2L, 3, 1L), 1);
    backend().push(batch(duration(values, values, began)), AMPLE);

    ExponentialHistogramDataPoint point =
        receiver.metric("aws.lambda.duration").getExponentialHistogram().getDataPoints(1);
    assertThat(point.getScale()).isEqualTo(3);
    assertThat(point.getPositive().getOffset()).isEqualTo(-1);
    assertThat(point.getPositive().getBucketCountsList()).containsExactly(2L, 0L, 0L, 1L);
    assertThat(point.getZeroCount()).isEqualTo(1);
    assertThat(point.getZeroThreshold()).isEqualTo(ExponentialBuckets.ZERO_THRESHOLD);
    assertThat(point.getCount()).isEqualTo(4);
    assertThat(point.getSum()).isEqualTo(3);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "MUST",
      requirement = "the points of one metric are one stream for each set of attributes")
  void sendsOneMetricForAllSetsOfLabels() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    MetricDescriptor errors =
        new MetricDescriptor("aws_lambda_init_errors", Unit.COUNT, "Failed initializations.");
    backend()
        .push(
            batch(
                new Metric.Counter(errors, Labels.of("phase", "init"), 0, 1, began),
                counter(1, 2, began),
                new Metric.Counter(errors, Labels.of("phase", "restore"), 1, 2, began)),
            AMPLE);
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.metric("aws.lambda.init_errors").getSum().getDataPointsList())
        .extracting(point -> StrictOtlpReceiver.attributes(point.getAttributesList()))
        .containsExactly(
            Map.of("function_name", "checkout", "instance", "a", "phase", "init", "stage", "live"),
            Map.of(
                "function_name", "checkout", "instance", "a", "phase", "restore", "stage", "live"));
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "—",
      requirement =
          "the labels that the dashboards use are attributes of each point, by the convention"
              + " `lambda`; by `faas`, the resource alone has them")
  void repeatsTheLabelsOfTheDashboardsByOurConvention() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    Metric successes =
        new Metric.Counter(
            new MetricDescriptor("aws_lambda_successes", Unit.COUNT, "Successes."),
            Labels.NONE,
            1,
            2,
            began);
    backend().push(batch(successes), AMPLE);
    assertThat(
            StrictOtlpReceiver.attributes(
                onlyPoint(receiver, "aws.lambda.successes").getAttributesList()))
        .isEqualTo(Map.of("function_name", "checkout", "instance", "a", "stage", "live"));

    backend("OTLP_METRICS_CONVENTION=faas").push(batch(successes), AMPLE);
    assertThat(
            StrictOtlpReceiver.attributes(
                onlyPoint(receiver, "faas.invocations").getAttributesList()))
        .isEqualTo(Map.of("stage", "live"));
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "SHOULD",
      requirement = "whole numbers are sent as integers, others as doubles")
  void sendsWholeNumbersAsIntegers() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend()
        .push(
            batch(
                counter(3, 7, began),
                new Metric.Counter(
                    new MetricDescriptor("aws_lambda_estimated_cost", Unit.DOLLARS, "Cost."),
                    Labels.NONE,
                    0.5,
                    2,
                    began)),
            AMPLE);
    assertThat(onlyPoint(receiver, "aws.lambda.invocations").getValueCase())
        .isEqualTo(NumberDataPoint.ValueCase.AS_INT);
    assertThat(onlyPoint(receiver, "aws.lambda.estimated_cost").getAsDouble()).isEqualTo(2);
    assertThat(onlyPoint(receiver, "aws.lambda.estimated_cost").getValueCase())
        .isEqualTo(NumberDataPoint.ValueCase.AS_DOUBLE);
  }

  @Test
  @OtlpRequirement(
      source = DATA_MODEL,
      level = "—",
      requirement = "an equal batch gives the same bytes, compressed or not")
  void sendsTheSameBytesAgain() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend().push(SampleBatch.endingAt(end), AMPLE);
    backend().push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.requests.get(1).getBody()).isEqualTo(receiver.requests.get(0).getBody());
  }

  private static NumberDataPoint onlySum(
      StrictOtlpReceiver receiver, AggregationTemporality temporality) {
    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.metric("aws.lambda.invocations").getSum().getAggregationTemporality())
        .isEqualTo(temporality);
    return onlyPoint(receiver, "aws.lambda.invocations");
  }

  private static NumberDataPoint onlyPoint(StrictOtlpReceiver receiver, String name) {
    List<NumberDataPoint> points = receiver.metric(name).getSum().getDataPointsList();
    assertThat(points).hasSize(1);
    return points.get(0);
  }

  private static HistogramDataPoint onlyHistogram(StrictOtlpReceiver receiver) {
    List<HistogramDataPoint> points =
        receiver.metric("aws.lambda.duration").getHistogram().getDataPointsList();
    assertThat(receiver.errors).isEmpty();
    assertThat(points).hasSize(1);
    return points.get(0);
  }
}
