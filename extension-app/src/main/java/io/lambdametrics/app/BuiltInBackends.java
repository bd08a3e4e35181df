package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.backend.prometheus.PrometheusBackendProvider;
import io.lambdametrics.backend.prometheus.PushgatewayBackendProvider;
import io.lambdametrics.backend.sysdig.SysdigBackendProvider;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The backends that are in every layer. They are known here without a {@link
 * java.util.ServiceLoader}, which opens every jar of the class path: that takes many times as long
 * as to check the settings, and the function's start waits for the check.
 */
final class BuiltInBackends {

  static final List<String> NAMES = List.of("prometheus", "prometheus-pushgateway", "sysdig");

  private BuiltInBackends() {}

  static Optional<MetricsBackendProvider> named(String name) {
    return switch (name) {
      case "prometheus" -> Optional.of(new PrometheusBackendProvider());
      case "prometheus-pushgateway" -> Optional.of(new PushgatewayBackendProvider());
      case "sysdig" -> Optional.of(new SysdigBackendProvider());
      default -> Optional.empty();
    };
  }

  /**
   * Checks the settings of these backends; see {@link MetricsBackendProvider#check}. A name that is
   * not built in is a fault unless there are jars of the user's own, which are looked into later.
   *
   * @param settings what providers read; faults noted there already are reported with the rest
   * @param classPath of this process
   */
  static List<String> check(List<String> names, Settings settings, String classPath) {
    List<String> faults = new ArrayList<>(settings.errors());
    for (String name : names) {
      Optional<MetricsBackendProvider> provider = named(name);
      if (provider.isPresent()) {
        Settings own = settings.withoutErrors();
        provider.get().check(own);
        faults.addAll(own.errors());
      } else if (!hasOwnJars(classPath)) {
        faults.add(BackendLoader.unknown(name, NAMES));
      }
    }
    return faults;
  }

  /** The names of every setting, by the backend's name. */
  static Map<String, List<String>> settingNames() {
    Map<String, List<String>> names = new TreeMap<>();
    for (String name : NAMES) {
      names.put(name, named(name).orElseThrow().settings().stream().map(Setting::name).toList());
    }
    return names;
  }

  private static boolean hasOwnJars(String classPath) {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.contains("/lambda-metrics/backends/") && !entry.endsWith("*")) {
        return true;
      }
    }
    return false;
  }
}
