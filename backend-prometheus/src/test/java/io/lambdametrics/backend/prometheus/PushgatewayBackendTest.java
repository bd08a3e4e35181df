// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

class PushgatewayBackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new PushgatewayBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of(
        "PROMETHEUS_PUSHGATEWAY_URL",
        url,
        "PROMETHEUS_PUSHGATEWAY_HEADERS",
        "Authorization=Bearer " + SECRET);
  }
}
