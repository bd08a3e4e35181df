// SPDX-License-Identifier: Apache-2.0
package com.example.influx;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointRequest;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import io.lambdametrics.backend.http.SecretSetting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Posts every window to a URL, in the line protocol of InfluxDB. */
public final class InfluxBackendProvider implements MetricsBackendProvider {

  private static final Setting<URI> URL =
      Setting.of("INFLUX_URL", SettingType.URL, "The URL to post to, with its query. Needed.");
  private static final SecretSetting<Secret> TOKEN =
      SecretSetting.token("INFLUX_TOKEN", "The bearer token. One of its four forms is needed.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings("INFLUX");

  @Override
  public String name() {
    return "influx";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> own = new ArrayList<>(List.of(URL));
    own.addAll(TOKEN.settings());
    return ENDPOINT.settingsAfter(own);
  }

  @Override
  public void check(Settings settings) {
    TOKEN.require(settings);
    ENDPOINT.check(settings, URL.name(), settings.require(URL), true);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    String userAgent = context.userAgent();
    Optional<HttpAuthorization> token =
        TOKEN.read(settings, userAgent).map(HttpAuthorization::bearer);
    Optional<HttpEndpoint> endpoint = ENDPOINT.read(settings, userAgent, settings.get(URL), token);
    settings.throwIfInvalid();
    return new InfluxBackend(new HttpEndpointClient(endpoint.orElseThrow(), userAgent));
  }

  private record InfluxBackend(HttpEndpointClient client) implements MetricsBackend {

    @Override
    public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
      byte[] body = InfluxLines.of(batch).getBytes(StandardCharsets.UTF_8);
      HttpEndpointRequest request = HttpEndpointRequest.post(client.url(), "text/plain");
      return client.send(request, body, timeout).outcome();
    }

    @Override
    public void dropConnections() {
      client.dropConnections();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
