// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.TestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtlpBackendProviderTest extends OtlpTestBase {

  private static final String HTTPS = "https://collector.example.com";

  @Test
  void needsAnEndpoint() {
    assertThat(errors(Map.of()))
        .containsExactly(
            "OTLP_METRICS_ENDPOINT is not set; it must be a URL such as https://example.com/path");
  }

  @Test
  void refusesPlainHttpToOtherHosts() {
    assertThat(errors(Map.of("ENDPOINT", "http://collector:4318")))
        .containsExactly(
            "OTLP_METRICS_ENDPOINT has the host collector and http://, which sends credentials in"
                + " clear; use https://, or set OTLP_METRICS_INSECURE_TLS=true");
  }

  @Test
  void namesWhatIsAllowed() {
    assertThat(
            errors(
                Map.of(
                    "ENDPOINT",
                    HTTPS,
                    "TEMPORALITY",
                    "both",
                    "CONVENTION",
                    "x",
                    "COMPRESSION",
                    "zstd")))
        .containsExactly(
            "OTLP_METRICS_TEMPORALITY=both is not one of cumulative, delta",
            "OTLP_METRICS_CONVENTION=x is not one of lambda, faas",
            "OTLP_METRICS_COMPRESSION=zstd is not one of gzip, none");
  }

  @Test
  void allowsOneKindOfAuthorization() {
    assertThat(errors(Map.of("ENDPOINT", HTTPS, "BEARER_TOKEN", "t", "HEADERS", "Authorization=x")))
        .containsExactly("OTLP_METRICS_HEADERS: Authorization is set by another setting");
  }

  @Test
  void sendsATokenAndHeaders() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend("OTLP_METRICS_BEARER_TOKEN=t0ken", "OTLP_METRICS_HEADERS=api-key=k3y")
        .push(batch(counter(1, 2, end.minusSeconds(60))), AMPLE);
    assertThat(receiver.requests.get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer t0ken");
    assertThat(receiver.requests.get(0).getHeaders().get("api-key")).isEqualTo("k3y");
  }

  @Test
  void ignoresTheVariablesOfTheFunctionsOwnExporter() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    backend(
            "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9",
            "OTEL_EXPORTER_OTLP_HEADERS=api-key=other",
            "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=delta")
        .push(batch(counter(1, 2, end.minusSeconds(60))), AMPLE);
    assertThat(receiver.requests.get(0).getHeaders().get("api-key")).isNull();
    assertThat(receiver.metric("aws.lambda.invocations").getSum().getDataPoints(0).getAsInt())
        .isEqualTo(2);
  }

  @Test
  void sendsNoMetricThatTheSemanticConventionsHaveNoNameFor() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    assertThat(
            backend("OTLP_METRICS_CONVENTION=faas")
                .push(batch(counter(1, 2, end.minusSeconds(60))), AMPLE))
        .isEqualTo(ACCEPTED);
    assertThat(receiver.requests).isEmpty();
  }

  @Test
  void rejectsABatchOfTheFuture() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    assertThat(backend().push(batch(end.plusSeconds(600), counter(1, 2, end)), AMPLE))
        .isInstanceOf(PushOutcome.Rejected.class);
    assertThat(receiver.requests).isEmpty();
  }

  private static List<String> errors(Map<String, String> withoutPrefix) {
    Map<String, String> environment = new HashMap<>();
    withoutPrefix.forEach((name, text) -> environment.put("OTLP_METRICS_" + name, text));
    return catchThrowableOfType(
            SettingsException.class,
            () -> new OtlpBackendProvider().create(new TestContext(environment)))
        .errors();
  }
}
