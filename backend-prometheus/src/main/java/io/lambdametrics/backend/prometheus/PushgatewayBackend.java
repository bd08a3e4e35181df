// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointRequest;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the totals of one environment into a Pushgateway, and replaces those of the previous push.
 * If a batch can lack metrics that have not changed, only the totals of its metrics are replaced.
 * The group consists of {@code job} and {@code instance}, so that environments do not replace each
 * other's totals.
 */
final class PushgatewayBackend implements MetricsBackend {

  private static final String JOB = "job";
  private static final String INSTANCE = "instance";

  private final URI url;
  private final String method;
  private final HttpEndpointClient client;

  /**
   * Creates a backend.
   *
   * @param completeBatches whether every batch has all metrics of its environment
   */
  PushgatewayBackend(URI url, boolean completeBatches, HttpEndpointClient client) {
    this.url = url;
    // PUT replaces the whole group, POST the metrics of the same names.
    this.method = completeBatches ? "PUT" : "POST";
    this.client = client;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    HttpEndpointRequest request =
        new HttpEndpointRequest(
            method, group(batch.labels()), TextFormat.CONTENT_TYPE_004, Map.of());
    return client.send(request, body(batch), timeout).outcome();
  }

  private URI group(Labels labels) {
    String base = url.toString().replaceAll("/+$", "");
    String job = labels.values().getOrDefault(JOB, "aws-lambda");
    String instance = labels.values().get(INSTANCE);
    return URI.create(
        base
            + "/metrics/"
            + segment(JOB, job)
            + (instance == null ? "" : "/" + segment(INSTANCE, instance)));
  }

  /** Encodes a label in Base64, since a value may have characters that a path cannot have. */
  private static String segment(String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return name + "@base64/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] body(MetricBatch batch) {
    Map<String, String> common = new TreeMap<>(batch.labels().values());
    common.remove(JOB);
    common.remove(INSTANCE);
    StringWriter text = new StringWriter();
    try {
      TextFormat.write004(
          text, Collections.enumeration(PushgatewayFamilies.of(batch, Labels.of(common))));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void dropConnections() {
    client.dropConnections();
  }

  @Override
  public void close() {
    client.close();
  }

  /** Returns the server without secrets. */
  @Override
  public String toString() {
    return "Pushgateway at " + client;
  }
}
