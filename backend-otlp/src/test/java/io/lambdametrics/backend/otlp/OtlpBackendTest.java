// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

class OtlpBackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new OtlpBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("OTLP_METRICS_ENDPOINT", url, "OTLP_METRICS_HEADERS", "api-key=" + SECRET);
  }
}
