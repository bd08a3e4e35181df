// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.testkit.BackendSettingsContract;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatsdSettingsTest extends BackendSettingsContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new StatsdBackendProvider();
  }

  @ParameterizedTest
  @ValueSource(strings = {"statsd", ":8125", "statsd:", "statsd:0", "statsd:99999", "statsd:a"})
  void refusesAnInvalidAddress(String address) {
    Settings settings = Settings.of(Map.of("STATSD_ADDRESS", address));
    provider().check(settings);
    assertThat(settings.errors()).hasSize(1);
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("STATSD_ADDRESS", URI.create(url).getAuthority());
  }
}
