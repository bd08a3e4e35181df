// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

class PrometheusBackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new PrometheusBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of(
        "PROMETHEUS_REMOTE_WRITE_URL",
        url + "/api/v1/write",
        "PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN",
        SECRET);
  }
}
