package com.example.statsd;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.BackendSettingsContract;
import java.net.URI;
import java.util.Map;

class StatsdSettingsTest extends BackendSettingsContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new StatsdBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("STATSD_ADDRESS", URI.create(url).getAuthority());
  }
}
