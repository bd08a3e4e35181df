package io.lambdametrics.backend.prometheus.remotewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyOutputStream;

/**
 * Sends valid and invalid requests to real receivers, and checks the outcome and what is stored.
 * The tests do not check the status if it differs between versions but has the same consequence.
 */
class ReceiverTableTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  @Nested
  @NeedsProgram("prometheus")
  class OfPrometheus extends Prometheus {

    @RegisterExtension
    static final RealServer prometheus = new RealServer(ServerProgram.prometheus());

    OfPrometheus() {
      super(prometheus);
    }

    @Test
    void refusesASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("older")).containsExactly(at(0, 3));
    }

    @Test
    void refusesAllOfARequestThatHasAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendGoodLateGood("late")).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("late")).containsExactly(at(0, 3));
      assertThat(storedNow("late_before")).isEmpty();
      assertThat(storedNow("late_after")).isEmpty();
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class OfPrometheusThatTakesOldSamples extends Prometheus {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(
            ServerProgram.prometheus()
                .configuredBy("storage: {tsdb: {out_of_order_time_window: 30m}}\n"));

    OfPrometheusThatTakesOldSamples() {
      super(prometheus);
    }

    @Test
    void storesASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isEqualTo(ACCEPTED);
      assertThat(stored("older")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
    }

    @Test
    void storesAllOfARequestThatHasAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendGoodLateGood("late")).isEqualTo(ACCEPTED);
      assertThat(stored("late")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
      assertThat(stored("late_before")).containsExactly(at(0, 1));
      assertThat(stored("late_after")).containsExactly(at(0, 1));
    }
  }

  @Nested
  @NeedsProgram("victoria-metrics")
  class OfVictoriaMetrics extends Receives {

    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    OfVictoriaMetrics() {
      super(victoriaMetrics);
    }

    @Test
    void storesARepeatedSampleAgain() throws Exception {
      send("repeated", at(0, 3));
      assertThat(send("repeated", at(0, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("repeated")).containsExactly(at(0, 3), at(0, 3));
    }

    @Test
    void storesTwoValuesOfOneTime() throws Exception {
      send("two_values", at(0, 3));
      assertThat(send("two_values", at(0, 4))).isEqualTo(ACCEPTED);
      assertThat(stored("two_values")).containsExactlyInAnyOrder(at(0, 3), at(0, 4));
    }

    @Test
    void storesASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isEqualTo(ACCEPTED);
      assertThat(stored("older")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
    }

    @Test
    void storesWhatIsDaysOld() throws Exception {
      assertThat(send("days_old", at(-3 * DAY, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("days_old")).containsExactly(at(-3 * DAY, 3));
    }

    @Test
    void dropsWhatIsOlderThanItsRetentionWithoutAWord() throws Exception {
      assertThat(send("months_old", at(-60 * DAY, 3))).isEqualTo(ACCEPTED);
      assertThat(storedNow("months_old")).isEmpty();
    }

    @Test
    void storesAllOfARequestThatHasAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendGoodLateGood("late")).isEqualTo(ACCEPTED);
      assertThat(stored("late")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
      assertThat(stored("late_before")).containsExactly(at(0, 1));
      assertThat(stored("late_after")).containsExactly(at(0, 1));
    }

    @Test
    void doesNotKeepMoreThanThirtyLabels() throws Exception {
      assertThat(sendWithLabels("many_labels", 40)).isEqualTo(ACCEPTED);
      assertThat(labels("many_labels").size()).isLessThanOrEqualTo(30);
    }
  }

  @Nested
  @NeedsProgram({"victoria-metrics", "vmagent"})
  class OfVmagent extends Receives {

    @Order(1)
    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    @Order(2)
    @RegisterExtension
    static final RealServer vmagent =
        new RealServer(ServerProgram.vmagent(victoriaMetrics::writeUrl));

    OfVmagent() {
      super(vmagent, victoriaMetrics);
    }
  }

  /** The tests for both configurations of Prometheus. */
  abstract static class Prometheus extends Receives {

    Prometheus(RealServer server) {
      super(server);
    }

    @Test
    void keepsARepeatedSampleOnce() throws Exception {
      send("repeated", at(0, 3));
      assertThat(send("repeated", at(0, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("repeated")).containsExactly(at(0, 3));
    }

    @Test
    void refusesAnotherValueOfTheSameTime() throws Exception {
      send("two_values", at(0, 3));
      assertThat(send("two_values", at(0, 4))).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("two_values")).containsExactly(at(0, 3));
    }

    /** Some versions ask for a retry forever; the window is then given up by its age. */
    @Test
    void doesNotTakeWhatIsOlderThanAnHour() throws Exception {
      for (long age : List.of(2 * HOUR, 3 * DAY, 60 * DAY)) {
        assertThat(send("too_old", at(-age, 3))).isNotEqualTo(ACCEPTED);
      }
      assertThat(storedNow("too_old")).isEmpty();
    }

    @Test
    void keepsManyLabels() throws Exception {
      assertThat(sendWithLabels("many_labels", 40)).isEqualTo(ACCEPTED);
      assertThat(labels("many_labels").size()).isEqualTo(40 + 2);
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class OfPrometheusThatIsNoReceiver {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(ServerProgram.prometheusThatRefusesRemoteWrite());

    @Test
    void saysSo() throws Exception {
      try (RemoteWriteClient client = client(prometheus.writeUrl())) {
        assertThat(client.send(RemoteWriteVersion.V1, compressed(new byte[0]), AMPLE).outcome())
            .isInstanceOfSatisfying(
                PushOutcome.Rejected.class,
                outcome ->
                    assertThat(outcome.reason())
                        .startsWith("HTTP 404: remote write receiver needs"));
      }
    }
  }

  /** The tests for all receivers. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Receives {

    /** In the past, since VictoriaMetrics responds to queries as of a second ago. */
    private final long now = System.currentTimeMillis() - 5 * SECOND;

    private final RealServer receiver;
    private final RealServer store;
    @AutoClose private RemoteWriteClient client;

    Receives(RealServer server) {
      this(server, server);
    }

    /**
     * Creates the tests of a receiver.
     *
     * @param receiver the server that we send to
     * @param store the server that stores the samples and responds to queries
     */
    Receives(RealServer receiver, RealServer store) {
      this.receiver = receiver;
      this.store = store;
    }

    @BeforeAll
    void sendTheNewestSample() throws Exception {
      client = client(receiver.writeUrl());
      // A server measures the age of a sample from its newest sample of all.
      assertThat(send("newest", at(0, 1))).isEqualTo(ACCEPTED);
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
    void storesWhatIsMinutesAhead() throws Exception {
      assertThat(send("ahead", at(5 * MINUTE, 1))).isEqualTo(ACCEPTED);
      assertThat(stored("ahead")).containsExactly(at(5 * MINUTE, 1));
    }

    @Test
    void isNotSentWhatIsHoursAhead() throws Exception {
      RemoteWriteBackend backend =
          new RemoteWriteBackend(
              batch -> request("hours_ahead", at(3 * HOUR, 1)),
              HttpEndpoint.of(receiver.writeUrl()),
              "test");
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
    void isNotSentWhatItWouldDropOrRefuse() throws Exception {
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
    void takesMetadataWithoutASample() throws Exception {
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
      await(() -> result(store.get().queryOnce("ended")).isEmpty());
    }

    @Test
    void refusesForGoodWhatIsNoMessage() throws Exception {
      byte[] message = RemoteWriteEncoder.encode(request("no_message", at(0, 1)));
      ByteArrayOutputStream framed = new ByteArrayOutputStream();
      try (SnappyOutputStream out = new SnappyOutputStream(framed)) {
        out.write(message);
      }
      byte[] noProtobuf = compressed("no protobuf at all".getBytes(UTF_8));
      for (byte[] wrong : List.of(message, framed.toByteArray(), new byte[0], noProtobuf)) {
        assertThat(client.send(RemoteWriteVersion.V1, wrong, AMPLE).outcome())
            .isInstanceOfSatisfying(
                PushOutcome.Rejected.class,
                outcome -> assertThat(outcome.reason()).startsWith("HTTP 400: "));
      }
      assertThat(storedNow("no_message")).isEmpty();
    }

    final Sample at(long offset, double value) {
      return new Sample(value, now + offset);
    }

    final PushOutcome send(String name, Sample... samples) throws Exception {
      return sendAll(request(name, samples));
    }

    final PushOutcome sendGoodLateGood(String name) throws Exception {
      return sendAll(
          new RemoteWriteRequest.Builder()
              .add(name + "_before", Labels.NONE, List.of(at(0, 1)))
              .add(name, Labels.NONE, List.of(at(-15 * SECOND, 2)))
              .add(name + "_after", Labels.NONE, List.of(at(0, 1)))
              .build());
    }

    final PushOutcome sendWithLabels(String name, int number) throws Exception {
      Labels labels = Labels.of("number", String.valueOf(number));
      for (int i = 0; i < number; i++) {
        labels = labels.with(Labels.of("label_" + i, "x"));
      }
      return sendAll(new RemoteWriteRequest.Builder().add(name, labels, List.of(at(0, 1))).build());
    }

    private PushOutcome sendAll(RemoteWriteRequest request) throws Exception {
      return new RemoteWriteSender(client, RemoteWriteVersion.V1).send(request, AMPLE);
    }

    private static RemoteWriteRequest request(String name, Sample... samples) {
      return new RemoteWriteRequest(
          List.of(new RemoteWriteRequest.Series(name, Labels.NONE, List.of(samples))),
          List.of(),
          List.of());
    }

    /** Returns all samples of a series, oldest first, as soon as there are any. */
    final List<Sample> stored(String name) throws Exception {
      return samples(store.get().query(range(name)));
    }

    /** Returns all samples of a series as of now. */
    final List<Sample> storedNow(String name) throws Exception {
      return samples(store.get().queryOnce(range(name)));
    }

    final JsonNode labels(String name) throws Exception {
      return result(store.get().query(range(name))).path(0).path("metric");
    }

    private static String range(String name) {
      return name + "[90d] offset -10m";
    }

    private static List<Sample> samples(String answer) throws Exception {
      return result(answer)
          .path(0)
          .path("values")
          .valueStream()
          .map(
              pair ->
                  new Sample(
                      Double.parseDouble(pair.path(1).asText()),
                      Math.round(pair.path(0).asDouble() * 1000)))
          .toList();
    }

    private static JsonNode result(String answer) throws Exception {
      JsonNode json = new ObjectMapper().readTree(answer);
      assertThat(json.path("status").asText()).as(answer).isEqualTo("success");
      return json.at("/data/result");
    }

    private interface Condition {
      boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
      long deadline = System.nanoTime() + AMPLE.toNanos();
      while (!condition.holds()) {
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
    }
  }

  private static byte[] compressed(byte[] bytes) throws Exception {
    return Snappy.compress(bytes);
  }

  private static RemoteWriteClient client(URI url) {
    return new RemoteWriteClient(HttpEndpoint.of(url), "test");
  }
}
