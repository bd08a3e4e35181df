// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the settings delays the function's start, so it must load few classes. */
class SettingsCheckTest {

  /** Settings that make every part of the check run. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "SYSDIG_MONITOR_REGION", "eu1",
          "SYSDIG_MONITOR_API_TOKEN_SSM_PARAMETER", "/token",
          "SYSDIG_MONITOR_INSECURE_TLS", "true",
          "SYSDIG_MONITOR_PROXY_URL", "http://proxy:3128",
          "PROMETHEUS_REMOTE_WRITE_URL", "http://receiver/write",
          "PROMETHEUS_REMOTE_WRITE_SIGV4", "true",
          "PROMETHEUS_REMOTE_WRITE_HEADERS", "a=b",
          "PROMETHEUS_PUSHGATEWAY_URL", "https://gateway");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.lambdametrics.backend.sysdig.SysdigBackendProvider",
        "io.lambdametrics.backend.prometheus.PrometheusBackendProvider",
        "io.lambdametrics.backend.prometheus.PushgatewayBackendProvider",
      })
  void loadsNoClassOfALibrary(String provider) throws Exception {
    try (Recording classes = Recording.ofTheClassPath()) {
      Class<?> settings = classes.loadClass("io.lambdametrics.api.settings.Settings");
      Object read = settings.getMethod("of", Map.class).invoke(null, VARIABLES);
      Class<?> type = classes.loadClass(provider);
      type.getMethod("check", settings).invoke(type.getConstructor().newInstance(), read);

      assertThat(settings.getMethod("errors").invoke(read)).isInstanceOf(List.class);
      assertThat(classes.loaded)
          .isNotEmpty()
          .allMatch(name -> name.startsWith("io.lambdametrics."))
          .noneMatch(name -> name.contains("Client") || name.contains(".Tls"));
    }
  }

  /** Loads every class except the JDK's itself, and remembers the names. */
  private static final class Recording extends URLClassLoader {

    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    private Recording(URL... classPath) {
      super(classPath, ClassLoader.getPlatformClassLoader());
    }

    static Recording ofTheClassPath() {
      return new Recording(
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Recording::url)
              .toArray(URL[]::new));
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (MalformedURLException impossible) {
        throw new AssertionError(impossible);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }
  }
}
