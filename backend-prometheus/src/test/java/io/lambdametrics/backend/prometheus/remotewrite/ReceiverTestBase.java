// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.testsupport.RealServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Sends samples to one real receiver, and queries what it stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReceiverTestBase {

  static final Duration AMPLE = Duration.ofSeconds(20);
  static final PushOutcome ACCEPTED = new PushOutcome.Accepted();
  static final long SECOND = 1000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  /** In the past, since VictoriaMetrics responds to queries as of a second ago. */
  final long now = System.currentTimeMillis() - 5 * SECOND;

  final RealServer receiver;
  private final RealServer store;
  @AutoClose RemoteWriteClient client;

  ReceiverTestBase(RealServer server) {
    this(server, server);
  }

  /**
   * Creates the tests of a receiver.
   *
   * @param receiver the server that gets the requests
   * @param store the server that stores the samples and responds to queries
   */
  ReceiverTestBase(RealServer receiver, RealServer store) {
    this.receiver = receiver;
    this.store = store;
  }

  @BeforeAll
  void sendTheNewestSample() throws Exception {
    client = new RemoteWriteClient(HttpEndpoint.of(receiver.writeUrl()), "test");
    // A server measures the age of a sample from its newest sample of all.
    assertThat(send("newest", at(0, 1))).isEqualTo(ACCEPTED);
  }

  final Sample at(long offset, double value) {
    return new Sample(value, now + offset);
  }

  final PushOutcome send(String name, Sample... samples) throws Exception {
    return sendAll(request(name, samples));
  }

  final PushOutcome sendAll(RemoteWriteRequest request) throws Exception {
    return new RemoteWriteSender(client, RemoteWriteVersion.V1).send(request, AMPLE);
  }

  static RemoteWriteRequest request(String name, Sample... samples) {
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

  private static List<Sample> samples(String response) throws Exception {
    return result(response)
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

  private static JsonNode result(String response) throws Exception {
    JsonNode json = new ObjectMapper().readTree(response);
    assertThat(json.path("status").asText()).as(response).isEqualTo("success");
    return json.at("/data/result");
  }

  /** Waits until an instant query finds no sample of a series. */
  final void awaitEnd(String name) throws Exception {
    long deadline = System.nanoTime() + AMPLE.toNanos();
    while (!result(store.get().queryOnce(name)).isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }
}
