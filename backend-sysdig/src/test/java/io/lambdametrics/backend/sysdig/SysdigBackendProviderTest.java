// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.TestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SysdigBackendProviderTest {

  private static final String TOKEN = "SYSDIG_MONITOR_API_TOKEN";
  private static final String URL = "SYSDIG_MONITOR_URL";
  private static final String REGION = "SYSDIG_MONITOR_REGION";

  @Test
  void acceptsARegionInsteadOfAUrl() {
    try (MetricsBackend backend = create(Map.of(REGION, "EU1", TOKEN, "t"))) {
      assertThat(backend).asString().endsWith("https://eu1.app.sysdig.com/prometheus/remote/write");
    }
  }

  @Test
  void refusesUrlAndRegionTogether() {
    assertThat(errors(Map.of(REGION, "us2", URL, "https://us2.app.sysdig.com", TOKEN, "t")))
        .containsExactly(
            "SYSDIG_MONITOR_URL and SYSDIG_MONITOR_REGION are both set; set one of them");
  }

  @Test
  void requiresUrlOrRegion() {
    assertThat(errors(Map.of(TOKEN, "t")))
        .singleElement()
        .asString()
        .startsWith(
            "SYSDIG_MONITOR_REGION or SYSDIG_MONITOR_URL is not set; set one of them, preferably"
                + " the first, which must be one of au1, ");
  }

  @Test
  void listsTheRegionsIfOneIsUnknown() {
    assertThat(errors(Map.of(REGION, "us9", TOKEN, "t")))
        .containsExactly(
            "SYSDIG_MONITOR_REGION=us9 is not one of au1, eu1, eu2, in1, jp1, me2, us1, us2, us3,"
                + " us4");
  }

  @Test
  void requiresAToken() {
    assertThat(errors(Map.of(REGION, "us2")))
        .singleElement()
        .asString()
        .startsWith(
            "SYSDIG_MONITOR_API_TOKEN_SECRET_ARN, SYSDIG_MONITOR_API_TOKEN_SSM_PARAMETER,"
                + " SYSDIG_MONITOR_API_TOKEN_KMS_CIPHERTEXT or SYSDIG_MONITOR_API_TOKEN is not set;"
                + " set one of them, preferably the first, which must be an ARN of a secret");
  }

  @Test
  void refusesToSendTheTokenInClear() {
    assertThat(errors(Map.of(URL, "http://sysdig.example.com", TOKEN, "t")))
        .singleElement()
        .asString()
        .contains("sysdig.example.com", "SYSDIG_MONITOR_INSECURE_TLS=true");
  }

  private static List<String> errors(Map<String, String> environment) {
    return catchThrowableOfType(SettingsException.class, () -> create(environment)).errors();
  }

  private static MetricsBackend create(Map<String, String> environment) {
    return new SysdigBackendProvider().create(new TestContext(environment));
  }
}
