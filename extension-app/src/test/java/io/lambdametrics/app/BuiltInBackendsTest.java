// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BuiltInBackendsTest {

  private static final String NO_CUSTOM_JARS =
      "/opt/lambda-metrics/classpath.jar:/opt/lambda-metrics/backends/*";
  private static final String CUSTOM_JAR =
      "/opt/lambda-metrics/classpath.jar:/opt/lambda-metrics/backends/statsd.jar";

  @Test
  void areTheProvidersThatServiceLoaderFinds() {
    List<MetricsBackendProvider> found =
        ServiceLoader.load(MetricsBackendProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    assertThat(found)
        .extracting(MetricsBackendProvider::name)
        .containsExactlyInAnyOrderElementsOf(BuiltInBackends.NAMES);
    assertThat(found)
        .allSatisfy(
            provider ->
                assertThat(BuiltInBackends.named(provider.name()).orElseThrow())
                    .hasSameClassAs(provider));
  }

  @Test
  void areAllReturned() {
    Iterable<MetricsBackendProvider> all = BuiltInBackends::iterator;

    assertThat(all)
        .extracting(MetricsBackendProvider::name)
        .containsExactlyElementsOf(BuiltInBackends.NAMES);
  }

  @Test
  void reportsErrorsOfAllBackendsAndTheExtensionTogether() {
    Settings settings = Settings.of(Map.of("SYSDIG_MONITOR_REGION", "us2"));
    settings.addError("something else");

    assertThat(
            BuiltInBackends.check(
                List.of("sysdig", "prometheus", "nowhere"), settings, NO_CUSTOM_JARS))
        .satisfiesExactly(
            error -> assertThat(error).isEqualTo("something else"),
            error -> assertThat(error).contains("SYSDIG_MONITOR_API_TOKEN is not set"),
            error -> assertThat(error).startsWith("PROMETHEUS_REMOTE_WRITE_URL is not set"),
            error ->
                assertThat(error)
                    .startsWith(
                        "LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend; there are"
                            + " otlp, prometheus, prometheus-pushgateway, sysdig"));
  }

  @Test
  void acceptsUnknownNamesIfThereAreCustomJars() {
    assertThat(BuiltInBackends.check(List.of("statsd"), Settings.of(Map.of()), CUSTOM_JAR))
        .isEmpty();
  }

  @Test
  void checksAllSettingsThatNameNoFile() {
    Settings settings = Settings.of(Map.of("SYSDIG_MONITOR_REGION", "us2", "LOG_FILE", "/a"));

    assertThat(BuiltInBackends.checksAll(List.of("sysdig", "prometheus"), settings)).isTrue();
  }

  @Test
  void doesNotCheckTheContentOfFiles() {
    Settings settings = Settings.of(Map.of("SYSDIG_MONITOR_CA_FILE", "/var/task/ca.pem"));

    assertThat(BuiltInBackends.checksAll(List.of("prometheus", "sysdig"), settings)).isFalse();
    assertThat(BuiltInBackends.checksAll(List.of("prometheus"), settings)).isTrue();
  }

  @Test
  void doesNotCheckCustomBackends() {
    assertThat(BuiltInBackends.checksAll(List.of("sysdig", "statsd"), Settings.of(Map.of())))
        .isFalse();
  }
}
