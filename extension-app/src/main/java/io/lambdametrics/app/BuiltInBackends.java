// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.backend.otlp.OtlpBackendProvider;
import io.lambdametrics.backend.prometheus.PrometheusBackendProvider;
import io.lambdametrics.backend.prometheus.PushgatewayBackendProvider;
import io.lambdametrics.backend.sysdig.SysdigBackendProvider;
import java.io.File;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The backends that every layer contains; the native layer has no others. They are listed here so
 * that their settings can be checked without a {@link java.util.ServiceLoader}, which would open
 * every jar of the class path. The function's start waits for the check, and opening the jars takes
 * many times as long.
 */
final class BuiltInBackends {

  static final List<String> NAMES =
      List.of("otlp", "prometheus", "prometheus-pushgateway", "sysdig");

  private BuiltInBackends() {}

  /** Returns all of them, as a {@link java.util.ServiceLoader} would. */
  static Iterator<MetricsBackendProvider> iterator() {
    return NAMES.stream().map(name -> named(name).orElseThrow()).iterator();
  }

  static Optional<MetricsBackendProvider> named(String name) {
    return switch (name) {
      case "otlp" -> Optional.of(new OtlpBackendProvider());
      case "prometheus" -> Optional.of(new PrometheusBackendProvider());
      case "prometheus-pushgateway" -> Optional.of(new PushgatewayBackendProvider());
      case "sysdig" -> Optional.of(new SysdigBackendProvider());
      default -> Optional.empty();
    };
  }

  /**
   * Returns the errors in the settings of these backends; see {@link MetricsBackendProvider#check}.
   * An unknown name is an error unless there are custom jars, which are searched when the backends
   * are loaded.
   *
   * @param names the names of the backends to check
   * @param settings the settings that the providers read; its own errors are returned, too
   * @param classPath the class path of this process
   */
  static List<String> check(List<String> names, Settings settings, String classPath) {
    List<String> errors = new ArrayList<>(settings.errors());
    for (String name : names) {
      Optional<MetricsBackendProvider> provider = named(name);
      if (provider.isPresent()) {
        Settings backendSettings = settings.withoutErrors();
        provider.get().check(backendSettings);
        errors.addAll(backendSettings.errors());
      } else if (!hasCustomJars(classPath)) {
        errors.add(BackendLoader.unknown(name, NAMES));
      }
    }
    return errors;
  }

  /**
   * Returns whether {@link #check} finds all errors that loading these backends would find. It does
   * not if a backend is custom, or reads a file: only its content shows whether it is valid.
   */
  static boolean checksAll(List<String> names, Settings settings) {
    for (String name : names) {
      Optional<MetricsBackendProvider> provider = named(name);
      if (provider.isEmpty() || isFileSet(provider.get(), settings)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFileSet(MetricsBackendProvider provider, Settings settings) {
    for (Setting<?> setting : provider.settings()) {
      if (setting.type().equals(SettingType.FILE) && settings.isSet(setting)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the names of all settings, by the backend's name. */
  static Map<String, List<String>> settingNames() {
    Map<String, List<String>> names = new TreeMap<>();
    for (String name : NAMES) {
      names.put(name, named(name).orElseThrow().settings().stream().map(Setting::name).toList());
    }
    return names;
  }

  private static boolean hasCustomJars(String classPath) {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.contains("/lambda-metrics/backends/") && !entry.endsWith("*")) {
        return true;
      }
    }
    return false;
  }
}
