// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.internal.AwsServices;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Signs each request with the function's own credentials (AWS Signature Version 4).
 *
 * @param aws has the credentials, and signs with them
 * @param service the service's name in signatures
 * @param region the region that the service is in
 */
record SigV4Authorization(AwsServices aws, String service, String region)
    implements HttpAuthorization {

  @Override
  public Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    Map<String, String> signed = Map.of("Content-Type", contentType);
    return aws.signedHeaders(service, region, url, signed, body, timeout);
  }

  @Override
  public List<Secret> secrets() {
    return aws.secrets();
  }

  @Override
  public boolean refused() {
    return aws.forgetCredentials();
  }
}
