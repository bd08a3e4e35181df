// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import java.net.URI;
import java.util.Optional;

/**
 * The environment variables that Lambda sets and the AWS SDKs read.
 *
 * @param region {@code AWS_REGION}
 * @param functionName {@code AWS_LAMBDA_FUNCTION_NAME}
 * @param credentials {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and {@code
 *     AWS_SESSION_TOKEN}; absent under SnapStart
 * @param container the server that has credentials instead, as under SnapStart
 * @param endpoints {@code AWS_ENDPOINT_URL} and {@code AWS_USE_FIPS_ENDPOINT}
 */
public record AwsEnvironment(
    Optional<String> region,
    Optional<String> functionName,
    Optional<AwsCredentials> credentials,
    Optional<Container> container,
    Endpoints endpoints) {

  /**
   * A server in the execution environment that returns credentials.
   *
   * @param url {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}
   * @param authorization {@code AWS_CONTAINER_AUTHORIZATION_TOKEN}
   */
  public record Container(URI url, Optional<Secret> authorization) {}

  /**
   * The addresses of services.
   *
   * @param url one URL for all services, such as that of a stand-in in tests
   * @param fips whether to use the addresses that are validated by FIPS 140
   */
  public record Endpoints(Optional<URI> url, boolean fips) {}

  /** Reads the variables, and adds an error to {@code settings} for each invalid one. */
  public static AwsEnvironment read(Settings settings) {
    return new AwsEnvironment(
        settings.get(variable("AWS_REGION", SettingType.TEXT)),
        settings.get(variable("AWS_LAMBDA_FUNCTION_NAME", SettingType.TEXT)),
        credentials(settings),
        settings
            .get(variable("AWS_CONTAINER_CREDENTIALS_FULL_URI", SettingType.URL))
            .map(
                url ->
                    new Container(
                        url,
                        settings.get(
                            variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", SettingType.SECRET)))),
        new Endpoints(
            settings.get(variable("AWS_ENDPOINT_URL", SettingType.URL)),
            settings.get(variable("AWS_USE_FIPS_ENDPOINT", SettingType.BOOLEAN)).orElse(false)));
  }

  private static Optional<AwsCredentials> credentials(Settings settings) {
    Optional<Secret> key = settings.get(variable("AWS_SECRET_ACCESS_KEY", SettingType.SECRET));
    Optional<Secret> session = settings.get(variable("AWS_SESSION_TOKEN", SettingType.SECRET));
    return settings
        .get(variable("AWS_ACCESS_KEY_ID", SettingType.TEXT))
        .flatMap(id -> key.map(secret -> new AwsCredentials(id, secret, session)));
  }

  private static <T> Setting<T> variable(String name, SettingType<T> type) {
    return Setting.of(name, type, "Set by Lambda.");
  }
}
