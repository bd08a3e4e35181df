// SPDX-License-Identifier: Apache-2.0
package com.example.orders;

import io.lambdametrics.cdk.LambdaMetrics;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * A function with the Lambda Metrics layer. Deploy with {@code cdk deploy -c layerArn=... -c tokenSecretArn=...}.
 * For an arm64 layer add {@code -c architecture=arm64}.
 */
public final class OrdersStack extends Stack {

  public OrdersStack(
      Construct scope, String layerArn, Architecture architecture, String sysdigRegion, String tokenSecretArn) {
    super(scope, "Orders");

    Function orders =
        Function.Builder.create(this, "OrdersFunction")
            .runtime(Runtime.NODEJS_22_X)
            .architecture(architecture)
            .handler("index.handler")
            .code(Code.fromInline("exports.handler = async () => ({ statusCode: 200 });"))
            // The JVM layer needs about 60 MB of it, the native layer 30.
            .memorySize(256)
            .timeout(Duration.seconds(10))
            .build();
    LambdaMetrics.Builder.create(this, "LambdaMetrics")
        .layerArn(layerArn)
        .sysdigRegion(sysdigRegion)
        .token(Secret.fromSecretCompleteArn(this, "SysdigToken", tokenSecretArn))
        .build()
        .attachTo(orders);
  }

  public static void main(String[] args) {
    App app = new App();
    new OrdersStack(
        app,
        context(app, "layerArn"),
        architecture(context(app, "architecture")),
        context(app, "sysdigRegion"),
        context(app, "tokenSecretArn"));
    app.synth();
  }

  private static Architecture architecture(String name) {
    return switch (name) {
      case "x86_64" -> Architecture.X86_64;
      case "arm64" -> Architecture.ARM_64;
      default -> throw new IllegalArgumentException("architecture " + name + ": allowed are x86_64, arm64");
    };
  }

  private static String context(App app, String name) {
    Object value = app.getNode().tryGetContext(name);
    if (value == null) {
      throw new IllegalArgumentException("set " + name + " with -c " + name + "=...");
    }
    return value.toString();
  }
}
