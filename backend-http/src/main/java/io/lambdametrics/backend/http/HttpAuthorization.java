// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.internal.AwsServices;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Returns the headers that authorize a request.
 *
 * <p>Used by one thread at a time, except {@link #secrets}, which any thread may call.
 */
public interface HttpAuthorization {

  /**
   * Returns the headers for one request. May fetch a secret over the network.
   *
   * @param url the request's URL
   * @param contentType the request's content type
   * @param body the request's body, which must not be changed
   * @param timeout the longest time for this; above 0
   * @throws IOException if the headers cannot be made now; the message goes to the log, so it must
   *     not contain a secret
   * @throws InterruptedException if the thread was interrupted
   */
  Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout)
      throws IOException, InterruptedException;

  /** Returns every secret that is known by now and must not be logged. */
  List<Secret> secrets();

  /**
   * Reports that the server refused the headers.
   *
   * @return whether later headers may be different, so that a retry is worthwhile
   */
  default boolean refused() {
    return false;
  }

  /**
   * Returns an authorization that signs each request with the function's own AWS credentials.
   *
   * @param service the service's name in signatures, such as {@code aps}
   * @param region the region that the service is in
   * @param environment has the credentials
   * @param userAgent the value of {@code User-Agent} for requests that fetch credentials
   */
  static HttpAuthorization awsSignature(
      String service, String region, AwsEnvironment environment, String userAgent) {
    AwsServices aws = new AwsServices(environment, userAgent, InstantSource.system());
    return new SigV4Authorization(aws, service, region);
  }

  /** Returns an authorization by a bearer token (RFC 6750). */
  static HttpAuthorization bearer(SecretSource<Secret> token) {
    return new SecretAuthorization("Bearer", token, UnaryOperator.identity());
  }

  /**
   * Returns an authorization by user name and password (RFC 7617).
   *
   * @param username must not have a colon
   */
  static HttpAuthorization basic(String username, SecretSource<Secret> password) {
    return new SecretAuthorization(
        "Basic",
        password,
        text -> {
          String credentials = username + ":" + text;
          return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        });
  }
}
