// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Provides the backend that pushes to a Prometheus Pushgateway. */
public final class PushgatewayBackendProvider implements MetricsBackendProvider {

  private static final String PREFIX = "PROMETHEUS_PUSHGATEWAY";

  private static final Setting<URI> URL =
      Setting.of(
          PREFIX + "_URL",
          SettingType.URL,
          "The base URL of the Pushgateway, such as https://pushgateway.example.com:9091. Needed."
              + " Plain http:// only for this host itself.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  /** Creates a provider; called by {@link java.util.ServiceLoader}. */
  public PushgatewayBackendProvider() {}

  /** Returns {@code prometheus-pushgateway}. */
  @Override
  public String name() {
    return "prometheus-pushgateway";
  }

  @Override
  public List<Setting<?>> settings() {
    return ENDPOINT.settingsAfter(List.of(URL));
  }

  @Override
  public void check(Settings settings) {
    Optional<URI> url = settings.require(URL);
    if (url.isPresent() && url.get().getRawQuery() != null) {
      settings.addError(URL.name() + " has a query; set the base URL");
    }
    ENDPOINT.check(settings, URL.name(), url, false);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    Optional<URI> url = settings.get(URL);
    Optional<HttpEndpoint> endpoint =
        ENDPOINT.read(settings, context.userAgent(), url, Optional.empty());
    settings.throwIfInvalid();
    return new PushgatewayBackend(
        url.orElseThrow(),
        context.repeatsUnchanged(),
        new HttpEndpointClient(endpoint.orElseThrow(), context.userAgent()));
  }
}
