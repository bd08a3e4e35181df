package ${package};

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.backend.testkit.MetricsBackendContract;
import java.util.Map;

/** Runs the tests that every backend must pass. */
class ${className}BackendTest extends MetricsBackendContract {

  @Override
  protected MetricsBackendProvider provider() {
    return new ${className}BackendProvider();
  }

  @Override
  protected Map<String, String> settingsFor(String url) {
    return Map.of("${settingPrefix}_URL", url, "${settingPrefix}_TOKEN", SECRET);
  }
}
