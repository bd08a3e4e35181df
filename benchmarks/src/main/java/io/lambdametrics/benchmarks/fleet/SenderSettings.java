// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.ImpliedDefaults;
import io.lambdametrics.app.config.Version;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The environment variables of a function.
 *
 * @param backend the backend's name, {@code prometheus} or {@code sysdig}
 * @param profile the name of a profile; empty for none
 */
record SenderSettings(String backend, String profile) {

  static final String PROMETHEUS = "prometheus";
  static final String SYSDIG = "sysdig";
  static final List<String> BACKENDS = List.of(PROMETHEUS, SYSDIG);

  private static final String FLEET = "fleet";

  static SenderSettings withoutProfile(String backend) {
    return new SenderSettings(backend, "");
  }

  static SenderSettings withProfileFleet(String backend) {
    return new SenderSettings(backend, FLEET);
  }

  /** Returns the name of the settings in a table. */
  String title() {
    return backend + ", " + (profile.isEmpty() ? "no profile" : "profile " + profile);
  }

  /** Returns the settings of the extension itself. */
  AppSettings app() {
    Settings settings = ImpliedDefaults.settingsOf(variables());
    AppSettings app = AppSettings.read(settings);
    settings.throwIfInvalid();
    return app;
  }

  /** Creates the real backend, as the extension does. */
  MetricsBackend createBackend(URI writeUrl) {
    Map<String, String> all = new HashMap<>(variables());
    if (backend.equals(SYSDIG)) {
      all.put("SYSDIG_MONITOR_URL", writeUrl.toString());
      all.put("SYSDIG_MONITOR_API_TOKEN", "a-token");
    } else {
      all.put("PROMETHEUS_REMOTE_WRITE_URL", writeUrl.toString());
    }
    return ServiceLoader.load(MetricsBackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(backend))
        .findFirst()
        .orElseThrow()
        .create(new Context(ImpliedDefaults.settingsOf(all), app()));
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("LAMBDA_METRICS_BACKENDS", backend);
    if (!profile.isEmpty()) {
      variables.put("LAMBDA_METRICS_PROFILE", profile);
    }
    return variables;
  }

  private record Context(Settings settings, AppSettings app) implements BackendContext {

    @Override
    public String userAgent() {
      return Version.userAgent();
    }

    @Override
    public boolean totalsRestart() {
      return app.totalsResetAfter().isPresent();
    }

    @Override
    public boolean repeatsUnchanged() {
      return app.repeatUnchanged();
    }
  }
}
