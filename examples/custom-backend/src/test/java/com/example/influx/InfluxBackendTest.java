// SPDX-License-Identifier: Apache-2.0
package com.example.influx;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

class InfluxBackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new InfluxBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("INFLUX_URL", url + "/api/v2/write?precision=ms", "INFLUX_TOKEN", SECRET);
  }
}
