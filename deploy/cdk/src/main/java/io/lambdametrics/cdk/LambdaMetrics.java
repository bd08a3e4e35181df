// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.cdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * Attaches the Lambda Metrics layer, its settings and the permission to read the token to functions
 * of a stack.
 *
 * <pre>{@code
 * LambdaMetrics.Builder.create(this, "LambdaMetrics")
 *     .layerArn(layerArn)
 *     .sysdigRegion("us2")
 *     .token(secret)
 *     .build()
 *     .attachTo(orders, payments);
 * }</pre>
 *
 * <p>The construct takes no secret in clear, because a template and a function's configuration show
 * their variables to everybody who can view them.
 */
public final class LambdaMetrics extends Construct {

  private static final Pattern LAYER_ARN =
      Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+");

  /** The end of the names of the project's layers. */
  private static final Pattern LAYER_ARCHITECTURE = Pattern.compile("-(x86_64|arm64):[0-9]+$");

  static final Pattern SECRET_IN_CLEAR = Pattern.compile("_(TOKEN|PASSWORD|HEADERS)$");

  private final String layerArn;
  private final ILayerVersion layer;
  private final Map<String, String> settings;
  private final @Nullable ISecret token;

  private LambdaMetrics(Construct scope, String id, Builder builder) {
    super(scope, id);
    if (builder.layerArn == null) {
      throw new IllegalArgumentException("layerArn is not set");
    }
    layerArn = builder.layerArn;
    layer = LayerVersion.fromLayerVersionArn(this, "Layer", layerArn);
    // In the order in which they were set, because Map.copyOf would order them anew in each run.
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(builder.settings));
    token = builder.token;
  }

  /**
   * Adds the layer, the settings and the permission to functions. They keep their other layers and
   * variables; a setting replaces a variable of the same name.
   *
   * @throws IllegalArgumentException if the layer is for the other architecture than a function, so
   *     that the function would not start
   */
  public LambdaMetrics attachTo(Function... functions) {
    for (Function function : functions) {
      requireSameArchitecture(function);
      function.addLayers(layer);
      settings.forEach(function::addEnvironment);
      if (token != null) {
        token.grantRead(function);
      }
    }
    return this;
  }

  private void requireSameArchitecture(Function function) {
    Architecture architecture = function.getArchitecture();
    layerArchitecture()
        .filter(name -> !name.equals(architecture.getName()))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  String.format(
                      "the layer %s is for %s, but the function %s is for %s and would not start",
                      layerArn, name, function.getNode().getPath(), architecture.getName()));
            });
  }

  /**
   * Returns the layer's architecture if the ARN is known now and has one of the project's names.
   */
  private Optional<String> layerArchitecture() {
    Matcher name = LAYER_ARCHITECTURE.matcher(layerArn);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Collects what a {@link LambdaMetrics} needs. Only the layer is always needed. */
  public static final class Builder {

    private final Construct scope;
    private final String id;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable String layerArn;
    private @Nullable ISecret token;

    private Builder(Construct scope, String id) {
      this.scope = scope;
      this.id = id;
    }

    /** Returns a builder, as those of the CDK's own constructs. */
    public static Builder create(Construct scope, String id) {
      return new Builder(scope, id);
    }

    /**
     * Sets the layer version's ARN, of the stack's region and the functions' architecture. It may
     * be a token of the CDK, such as the value of a parameter.
     *
     * @throws IllegalArgumentException if this is no ARN of a layer version
     */
    public Builder layerArn(String arn) {
      if (!Token.isUnresolved(arn) && !LAYER_ARN.matcher(arn).matches()) {
        throw new IllegalArgumentException(
            "layerArn="
                + arn
                + ": expected the ARN of a layer version such as"
                + " arn:aws:lambda:eu-west-1:123456789012:layer:NAME:1");
      }
      layerArn = arn;
      return this;
    }

    /** Sets the region of Sysdig's service, such as {@code us2}. */
    public Builder sysdigRegion(String region) {
      settings.put("SYSDIG_MONITOR_REGION", Objects.requireNonNull(region, "region"));
      return this;
    }

    /**
     * Sets the secret that holds the Sysdig Monitor API token. The functions may then read it.
     *
     * @param secret imported by its complete ARN, or created in the stack
     * @throws IllegalArgumentException if the secret was imported with the key of a value, which is
     *     no part of the ARN
     */
    public Builder token(ISecret secret) {
      return token(secret, "");
    }

    /**
     * Sets the secret that holds the Sysdig Monitor API token as one value of a JSON object. The
     * functions may then read the secret.
     *
     * @param secret imported by its complete ARN without a key, or created in the stack
     * @param key the value's key in the JSON object; empty if the secret is not JSON
     * @throws IllegalArgumentException if the secret was imported with the key of a value, which is
     *     no part of the ARN
     */
    public Builder token(ISecret secret, String key) {
      String arn = secret.getSecretArn();
      if (!Token.isUnresolved(arn) && arn.contains("#")) {
        throw new IllegalArgumentException(
            "token="
                + arn
                + ": import the secret by its ARN without #, and give the key of its JSON to"
                + " token(secret, key)");
      }
      token = secret;
      settings.put("SYSDIG_MONITOR_API_TOKEN_SECRET_ARN", key.isEmpty() ? arn : arn + "#" + key);
      return this;
    }

    /**
     * Sets another setting of the extension.
     *
     * @throws IllegalArgumentException if its value would be a secret in clear
     */
    public Builder setting(String name, String value) {
      if (SECRET_IN_CLEAR.matcher(name).find()) {
        throw new IllegalArgumentException(
            name
                + " would be in clear in the template. Set "
                + name
                + "_SECRET_ARN, or the form that ends in _SSM_PARAMETER or _KMS_CIPHERTEXT");
      }
      settings.put(name, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * Creates the construct.
     *
     * @throws IllegalArgumentException if there is no layer
     */
    public LambdaMetrics build() {
      return new LambdaMetrics(scope, id, this);
    }
  }
}
