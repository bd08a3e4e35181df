package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.BackendSettingsContract;
import java.net.URI;
import java.util.Map;

class ScrapeSettingsTest extends BackendSettingsContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new ScrapeBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("PROMETHEUS_SCRAPE_PORT", String.valueOf(URI.create(url).getPort()));
  }
}
