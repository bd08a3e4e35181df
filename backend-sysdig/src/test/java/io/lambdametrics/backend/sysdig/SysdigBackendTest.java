// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

class SysdigBackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new SysdigBackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("SYSDIG_MONITOR_URL", url, "SYSDIG_MONITOR_API_TOKEN", SECRET);
  }
}
