// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.AwsPartition;
import java.net.URI;

/** The AWS services that keep secrets. */
enum AwsService {
  SECRETS_MANAGER("secretsmanager", "secretsmanager"),
  SYSTEMS_MANAGER("ssm", "AmazonSSM"),
  KEY_MANAGEMENT("kms", "TrentService");

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
                        + AwsPartition.ofRegion(region).domain()
                        + "/"));
  }
}
