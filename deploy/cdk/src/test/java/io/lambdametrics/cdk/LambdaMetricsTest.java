// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.orders.OrdersStack;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** Creates templates, for which the CDK needs Node.js. */
@NeedsProgram("node")
class LambdaMetricsTest {

  private static final String LAYER =
      "arn:aws:lambda:us-east-1:123456789012:layer:sysdig-lambda-extension-jvm-x86_64:1";
  private static final String OTHER_LAYER = "arn:aws:lambda:us-east-1:123456789012:layer:other:3";
  private static final String SECRET =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:sysdig-AbCdEf";

  private Stack stack;

  @BeforeEach
  void createStack() {
    stack = new Stack(new App(), "Test");
  }

  @Test
  void addsLayerSettingsAndPermission() {
    builder().token(secret()).sysdigRegion("us2").build().attachTo(function("orders"));

    Template template = Template.fromStack(stack);
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "Layers",
            List.of(LAYER),
            "Environment",
            Map.of(
                "Variables",
                Map.of(
                    "SYSDIG_MONITOR_REGION",
                    "us2",
                    "SYSDIG_MONITOR_API_TOKEN_SECRET_ARN",
                    SECRET))));
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Match.objectLike(
            Map.of(
                "PolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Action",
                                    List.of(
                                        "secretsmanager:GetSecretValue",
                                        "secretsmanager:DescribeSecret"),
                                    "Resource",
                                    SECRET))))))));
  }

  @Test
  void permissionLeavesOutTheKeyOfAJsonSecret() {
    builder().token(secret(), "token").build().attachTo(function("orders"));

    Template template = Template.fromStack(stack);
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "Environment",
            Map.of("Variables", Map.of("SYSDIG_MONITOR_API_TOKEN_SECRET_ARN", SECRET + "#token"))));
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Match.objectLike(
            Map.of(
                "PolicyDocument",
                Match.objectLike(
                    Map.of("Statement", List.of(Match.objectLike(Map.of("Resource", SECRET))))))));
  }

  @Test
  void rejectsASecretThatWasImportedWithItsKey() {
    ISecret secret = Secret.fromSecretPartialArn(stack, "Token", SECRET + "#token");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().token(secret))
        .withMessageContainingAll(SECRET + "#token", "without #", "token(secret, key)");
  }

  @Test
  void keepsTheFunctionsLayersAndVariables() {
    Function function =
        Function.Builder.create(stack, "orders")
            .runtime(Runtime.NODEJS_22_X)
            .handler("index.handler")
            .code(Code.fromInline("exports.handler = async () => 1;"))
            .layers(List.of(LayerVersion.fromLayerVersionArn(stack, "other", OTHER_LAYER)))
            .environment(Map.of("TABLE", "orders", "LAMBDA_METRICS_LOG_LEVEL", "debug"))
            .build();

    builder().setting("LAMBDA_METRICS_LOG_LEVEL", "warn").build().attachTo(function);

    Template.fromStack(stack)
        .hasResourceProperties(
            "AWS::Lambda::Function",
            Map.of(
                "Layers",
                List.of(OTHER_LAYER, LAYER),
                "Environment",
                Map.of(
                    "Variables", Map.of("TABLE", "orders", "LAMBDA_METRICS_LOG_LEVEL", "warn"))));
  }

  @Test
  void attachesOneConstructToSeveralFunctions() {
    builder().build().attachTo(function("orders"), function("payments"));

    Template.fromStack(stack)
        .allResourcesProperties("AWS::Lambda::Function", Map.of("Layers", List.of(LAYER)));
  }

  @Test
  void rejectsALayerForTheOtherArchitecture() {
    LambdaMetrics metrics = builder().build();
    Architecture other = Architecture.ARM_64;
    Function function =
        Function.Builder.create(stack, "orders")
            .runtime(Runtime.NODEJS_22_X)
            .architecture(other)
            .handler("index.handler")
            .code(Code.fromInline("exports.handler = async () => 1;"))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.attachTo(function))
        .withMessageContainingAll("is for x86_64", "Test/orders is for arm64");
  }

  @Test
  void rejectsASecretInClear() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().setting("PROMETHEUS_REMOTE_WRITE_PASSWORD", "any-value"))
        .withMessageStartingWith("PROMETHEUS_REMOTE_WRITE_PASSWORD would be in clear")
        .withMessageContaining("PROMETHEUS_REMOTE_WRITE_PASSWORD_SECRET_ARN")
        .withMessageNotContaining("any-value");
  }

  @Test
  void rejectsWhatIsNoLayer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaMetrics.Builder.create(stack, "Metrics").layerArn("jvm"))
        .withMessageStartingWith("layerArn=jvm: expected the ARN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaMetrics.Builder.create(stack, "Metrics").build())
        .withMessage("layerArn is not set");
  }

  /** Leaves the template for {@code deploy/check}. */
  @Test
  void exampleCreatesATemplate() throws Exception {
    Path folder = Path.of("target/cdk.out").toAbsolutePath();
    App app = new App(AppProps.builder().outdir(folder.toString()).build());

    new OrdersStack(app, LAYER, Architecture.X86_64, "us2", SECRET);
    app.synth();

    assertThat(Files.readString(folder.resolve("Orders.template.json")))
        .contains(LAYER, SECRET, "\"SYSDIG_MONITOR_REGION\": \"us2\"");
  }

  private LambdaMetrics.Builder builder() {
    return LambdaMetrics.Builder.create(stack, "LambdaMetrics").layerArn(LAYER);
  }

  private ISecret secret() {
    return Secret.fromSecretCompleteArn(stack, "Token", SECRET);
  }

  private Function function(String name) {
    return Function.Builder.create(stack, name)
        .runtime(Runtime.NODEJS_22_X)
        .handler("index.handler")
        .code(Code.fromInline("exports.handler = async () => 1;"))
        .build();
  }
}
