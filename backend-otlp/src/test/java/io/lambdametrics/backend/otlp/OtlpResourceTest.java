// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static io.lambdametrics.backend.otlp.OtlpRequirement.Source.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.testkit.LogCapture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the attributes of the resource. */
class OtlpResourceTest extends OtlpTestBase {

  @Test
  @OtlpRequirement(
      source = RESOURCE,
      level = "SHOULD",
      requirement = "describe the function and its environment by the semantic conventions")
  void describesTheEnvironment() throws Exception {
    assertThat(
            resourceOf(
                "region=eu-west-1,account_id=123456789012,function_version=7",
                "AWS_LAMBDA_LOG_STREAM_NAME=2026/11/27/[7]0123456789abcdef",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("cloud.provider", "aws"),
                Map.entry("cloud.platform", "aws_lambda"),
                Map.entry("cloud.region", "eu-west-1"),
                Map.entry("cloud.account.id", "123456789012"),
                Map.entry(
                    "cloud.resource_id",
                    "arn:aws:lambda:eu-west-1:123456789012:function:checkout:7"),
                Map.entry("faas.name", "checkout"),
                Map.entry("faas.version", "7"),
                Map.entry("faas.instance", "2026/11/27/[7]0123456789abcdef"),
                Map.entry("faas.max_memory", "134217728"),
                Map.entry("service.name", "checkout"),
                Map.entry("service.instance.id", "a")));
  }

  @Test
  void leavesOutWhatIsUnknown() throws Exception {
    assertThat(resourceOf("region=eu-west-1"))
        .doesNotContainKeys(
            "cloud.account.id", "cloud.resource_id", "faas.instance", "faas.max_memory");
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, aws",
    "cn-north-1, aws-cn",
    "us-gov-east-1, aws-us-gov",
    "us-iso-east-1, aws-iso",
    "us-isob-east-1, aws-iso-b",
    "eu-isoe-west-1, aws-iso-e",
    "us-isof-south-1, aws-iso-f",
    "eusc-de-east-1, aws-eusc"
  })
  void knowsThePartitionOfARegion(String region, String partition) throws Exception {
    assertThat(resourceOf("region=" + region + ",account_id=1").get("cloud.resource_id"))
        .startsWith("arn:" + partition + ":lambda:");
  }

  @Test
  @OtlpRequirement(
      source = RESOURCE,
      level = "MUST",
      requirement = "prefer `OTEL_SERVICE_NAME` to `service.name` in `OTEL_RESOURCE_ATTRIBUTES`")
  void prefersTheServiceName() throws Exception {
    String attributes = "OTEL_RESOURCE_ATTRIBUTES=service.name=from-attributes";
    assertThat(resourceOf("", attributes)).containsEntry("service.name", "from-attributes");
    assertThat(resourceOf("", attributes, "OTEL_SERVICE_NAME=shop"))
        .containsEntry("service.name", "shop");
  }

  @Test
  void keepsTheNameOfTheFunctionIfTheServiceNameIsEmpty() throws Exception {
    assertThat(resourceOf("", "OTEL_RESOURCE_ATTRIBUTES=service.name=,team=", "OTEL_SERVICE_NAME="))
        .containsEntry("service.name", "checkout")
        .containsEntry("team", "");
  }

  @Test
  @OtlpRequirement(
      source = RESOURCE,
      level = "MUST",
      requirement = "take further attributes from `OTEL_RESOURCE_ATTRIBUTES`, decoded")
  void takesAttributesOfTheUser() throws Exception {
    assertThat(
            resourceOf(
                "",
                "OTEL_RESOURCE_ATTRIBUTES="
                    + "deployment.environment.name=live, team = a%2Cb%3D1+1 ,faas.name=other,"
                    + "city=Z%C3%BCrich ü,"))
        .containsEntry("city", "Zürich ü")
        .containsEntry("deployment.environment.name", "live")
        .containsEntry("team", "a,b=1+1")
        .containsEntry("faas.name", "other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"live", "a=1,b", "=x", "a=%4", "a=%zz", "a=%+1", "a=%ff", "a=%C3%28", "a=1,%ff=b"})
  @OtlpRequirement(
      source = RESOURCE,
      level = "SHOULD",
      requirement = "ignore an invalid `OTEL_RESOURCE_ATTRIBUTES` as a whole, with a warning")
  void ignoresInvalidAttributesOfTheUser(String text) throws Exception {
    try (LogCapture log = LogCapture.open()) {
      assertThat(resourceOf("", "OTEL_RESOURCE_ATTRIBUTES=" + text))
          .containsEntry("faas.name", "checkout")
          .doesNotContainKeys("a", "b", "live");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("WARNING", "OTEL_RESOURCE_ATTRIBUTES is ignored");
    }
  }

  @Test
  @OtlpRequirement(
      source = RESOURCE,
      level = "—",
      requirement =
          "keep the extension's own `service.instance.id`: one that environments share would mix"
              + " their totals")
  void keepsItsOwnInstance() throws Exception {
    assertThat(resourceOf("", "OTEL_RESOURCE_ATTRIBUTES=service.instance.id=shared"))
        .containsEntry("service.instance.id", "a");
  }

  private Map<String, String> resourceOf(String labels, String... settings) throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("function_name", "checkout");
    all.put("instance", "a");
    all.put("job", "aws-lambda");
    for (String label : labels.isEmpty() ? new String[0] : labels.split(",", -1)) {
      all.put(label.substring(0, label.indexOf('=')), label.substring(label.indexOf('=') + 1));
    }
    StrictOtlpReceiver receiver = receiver();
    MetricBatch batch =
        new MetricBatch(
            end.minusSeconds(10),
            end,
            Labels.of(all),
            List.of(counter(1, 2, end.minusSeconds(60))));
    assertThat(backend(settings).push(batch, AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.errors).isEmpty();
    return receiver.resource();
  }
}
