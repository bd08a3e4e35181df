// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.backend.aws.AwsEnvironment;
import java.net.URI;
import java.util.Map;

/** The AWS services that keep secrets. */
enum AwsService {
  SECRETS_MANAGER("secretsmanager", "secretsmanager"),
  SYSTEMS_MANAGER("ssm", "AmazonSSM"),
  KEY_MANAGEMENT("kms", "TrentService");

  /** Domains by the prefix of the region; all other regions have {@code amazonaws.com}. */
  private static final Map<String, String> DOMAINS =
      Map.of(
          "cn-", "amazonaws.com.cn",
          "us-iso-", "c2s.ic.gov",
          "us-isob-", "sc2s.sgov.gov",
          "eu-isoe-", "cloud.adc-e.uk",
          "us-isof-", "csp.hci.ic.gov",
          "eusc-", "amazonaws.eu");

  private final String signingName;
  private final String target;

  AwsService(String signingName, String target) {
    this.signingName = signingName;
    this.target = target;
  }

  /** Returns the name of the service in signatures and host names. */
  String signingName() {
    return signingName;
  }

  /** Returns the prefix of {@code X-Amz-Target}. */
  String target() {
    return target;
  }

  URI endpoint(String region, AwsEnvironment.Endpoints endpoints) {
    return endpoints
        .url()
        .orElseGet(
            () ->
                URI.create(
                    "https://"
                        + signingName
                        + (endpoints.fips() ? "-fips" : "")
                        + "."
                        + region
                        + "."
                        + domain(region)
                        + "/"));
  }

  private static String domain(String region) {
    return DOMAINS.entrySet().stream()
        .filter(entry -> region.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("amazonaws.com");
  }
}
