// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyOutputStream;

/** Tests what all real receivers accept, store and refuse alike. */
class ReceiversInCommonTest {

  @Nested
  @NeedsProgram("prometheus")
  class Prometheus extends CommonTests {

    @RegisterExtension
    static final RealServer prometheus = new RealServer(ServerProgram.prometheus());

    Prometheus() {
      super(prometheus);
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class PrometheusWithOldSamples extends CommonTests {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(
            ServerProgram.prometheus()
                .configuredBy("storage: {tsdb: {out_of_order_time_window: 30m}}\n"));

    PrometheusWithOldSamples() {
      super(prometheus);
    }
  }

  @Nested
  @NeedsProgram("victoria-metrics")
  class VictoriaMetrics extends CommonTests {

    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    VictoriaMetrics() {
      super(victoriaMetrics);
    }
  }

  @Nested
  @NeedsProgram({"victoria-metrics", "vmagent"})
  class Vmagent extends CommonTests {

    @Order(1)
    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    @Order(2)
    @RegisterExtension
    static final RealServer vmagent =
        new RealServer(ServerProgram.vmagent(victoriaMetrics::writeUrl));

    Vmagent() {
      super(vmagent, victoriaMetrics);
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class PrometheusWithoutReceiver {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(ServerProgram.prometheusThatRefusesRemoteWrite());

    @Test
    void rejectsEveryRequest() throws Exception {
      try (RemoteWriteClient client =
          new RemoteWriteClient(HttpEndpoint.of(prometheus.writeUrl()), "test")) {
        assertThat(
                client
                    .send(
                        RemoteWriteVersion.V1, Snappy.compress(new byte[0]), ReceiverTestBase.AMPLE)
                    .outcome())
            .isInstanceOfSatisfying(
                PushOutcome.Rejected.class,
                outcome ->
                    assertThat(outcome.reason())
                        .startsWith("HTTP 404: remote write receiver needs"));
      }
    }
  }

  /** The tests, which run for each receiver. */
  abstract static class CommonTests extends ReceiverTestBase {

    CommonTests(RealServer server) {
      super(server);
    }

    CommonTests(RealServer receiver, RealServer store) {
      super(receiver, store);
    }

    @Test
    void storesASample() throws Exception {
      assertThat(send("good", at(0, 1.5))).isEqualTo(ACCEPTED);
      assertThat(stored("good")).containsExactly(at(0, 1.5));
    }

    @Test
    void storesTwoSamplesOfOneRequest() throws Exception {
      assertThat(send("two_samples", at(-1, 0), at(0, 1))).isEqualTo(ACCEPTED);
      assertThat(stored("two_samples")).containsExactly(at(-1, 0), at(0, 1));
    }

    @Test
    void storesTheFirstSampleOfASeriesWithinAnHour() throws Exception {
      assertThat(send("minutes_old", at(-20 * MINUTE, 1))).isEqualTo(ACCEPTED);
      assertThat(send("almost_an_hour_old", at(-50 * MINUTE, 2))).isEqualTo(ACCEPTED);
      assertThat(stored("minutes_old")).containsExactly(at(-20 * MINUTE, 1));
      assertThat(stored("almost_an_hour_old")).containsExactly(at(-50 * MINUTE, 2));
    }

    @Test
    void storesASampleThatIsMinutesAhead() throws Exception {
      assertThat(send("ahead", at(5 * MINUTE, 1))).isEqualTo(ACCEPTED);
      assertThat(stored("ahead")).containsExactly(at(5 * MINUTE, 1));
    }

    @Test
    void isNotSentASampleThatIsHoursAhead() throws Exception {
      RemoteWriteBackend backend =
          new RemoteWriteBackend(
              batch -> request("hours_ahead", at(3 * HOUR, 1)),
              HttpEndpoint.of(receiver.writeUrl()),
              "test",
              true);
      assertThat(backend.push(SampleBatch.endingAt(Instant.ofEpochMilli(now + 3 * HOUR)), AMPLE))
          .isInstanceOf(PushOutcome.Rejected.class);
      assertThat(send("after_hours_ahead", at(0, 1))).isEqualTo(ACCEPTED);
      assertThat(storedNow("hours_ahead")).isEmpty();
    }

    @Test
    void storesExtremeValues() throws Exception {
      Sample[] extremes = {
        at(-2, Double.MIN_NORMAL), at(-1, Long.MAX_VALUE), at(0, -0.1),
      };
      assertThat(send("extremes", extremes)).isEqualTo(ACCEPTED);
      assertThat(stored("extremes")).hasSize(3);
    }

    @Test
    void storesALongLabelAndOneOfAnyScript() throws Exception {
      Labels labels = Labels.of(Map.of("long", "x".repeat(1000), "script", "größe \"\\\n日本 😀"));
      assertThat(
              sendAll(
                  new RemoteWriteRequest.Builder()
                      .add("labelled", labels, List.of(at(0, 1)))
                      .build()))
          .isEqualTo(ACCEPTED);
      assertThat(labels("labelled").path("long").asText()).hasSize(1000);
      assertThat(labels("labelled").path("script").asText()).isEqualTo("größe \"\\\n日本 😀");
    }

    @Test
    void isNotSentInvalidSeries() throws Exception {
      RemoteWriteRequest request =
          new RemoteWriteRequest.Builder()
              .add("a-b", Labels.NONE, List.of(at(0, 1)))
              .add("not_a_number", Labels.NONE, List.of(at(0, Double.NaN)))
              .add("newest_first", Labels.NONE, List.of(at(0, 1), at(-1, 1)))
              .add("same_time", Labels.NONE, List.of(at(0, 1), at(0, 2)))
              .add("empty", Labels.NONE, List.of())
              .add("among_bad_ones", Labels.NONE, List.of(at(0, 1)))
              .add("among_bad_ones", Labels.NONE, List.of(at(0, 2)))
              .build();
      assertThat(request.refused()).hasSize(6);
      assertThat(sendAll(request)).isEqualTo(ACCEPTED);
      assertThat(stored("among_bad_ones")).containsExactly(at(0, 1));
      assertThat(storedNow("newest_first")).isEmpty();
      assertThat(storedNow("same_time")).isEmpty();
    }

    @Test
    void acceptsMetadataWithoutASample() throws Exception {
      RemoteWriteRequest request =
          new RemoteWriteRequest.Builder()
              .describe(
                  new RemoteWriteRequest.Metadata(
                      "described", RemoteWriteRequest.Type.GAUGE, "Help.", ""))
              .build();
      assertThat(sendAll(request)).isEqualTo(ACCEPTED);
    }

    @Test
    void endsASeriesAtAStaleMarker() throws Exception {
      assertThat(send("ended", at(-MINUTE, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("ended")).containsExactly(at(-MINUTE, 3));
      assertThat(send("ended", Sample.stale(now))).isEqualTo(ACCEPTED);
      awaitEnd("ended");
    }

    @Test
    void rejectsAnInvalidMessage() throws Exception {
      byte[] message = RemoteWriteEncoder.encode(request("no_message", at(0, 1)));
      ByteArrayOutputStream framed = new ByteArrayOutputStream();
      try (SnappyOutputStream out = new SnappyOutputStream(framed)) {
        out.write(message);
      }
      byte[] noProtobuf = Snappy.compress("no protobuf at all".getBytes(UTF_8));
      for (byte[] wrong : List.of(message, framed.toByteArray(), new byte[0], noProtobuf)) {
        assertThat(client.send(RemoteWriteVersion.V1, wrong, AMPLE).outcome())
            .isInstanceOfSatisfying(
                PushOutcome.Rejected.class,
                outcome -> assertThat(outcome.reason()).startsWith("HTTP 400: "));
      }
      assertThat(storedNow("no_message")).isEmpty();
    }
  }
}
