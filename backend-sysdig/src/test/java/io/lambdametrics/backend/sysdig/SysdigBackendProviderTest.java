package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.TestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void allowsOneForm() {
    assertThat(errors(Map.of(REGION, "us2", TOKEN, "t", TOKEN + "_SSM_PARAMETER", "/sysdig/token")))
        .containsExactly(
            "SYSDIG_MONITOR_API_TOKEN and SYSDIG_MONITOR_API_TOKEN_SSM_PARAMETER are set; set one"
                + " of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sysdig-token",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/x",
        "arn:aws:secretsmanager:eu-west-1:secret:x",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x#",
      })
  void refusesAnInvalidSecretArn(String arn) {
    assertThat(errors(Map.of(REGION, "us2", TOKEN + "_SECRET_ARN", arn)))
        .singleElement()
        .asString()
        .startsWith(
            "SYSDIG_MONITOR_API_TOKEN_SECRET_ARN="
                + arn.substring(0, 4)
                + "… is not an ARN of a secret");
  }

  @Test
  void refusesAShortRefreshInterval() {
    assertThat(errors(Map.of(REGION, "us2", TOKEN, "t", TOKEN + "_REFRESH_INTERVAL", "1s")))
        .containsExactly("SYSDIG_MONITOR_API_TOKEN_REFRESH_INTERVAL=1000ms is less than 1m");
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
