// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Urls;
import io.lambdametrics.backend.aws.AwsCredentials;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs POST requests by Signature Version 4. */
final class AwsSigner {

  private final InstantSource clock;

  AwsSigner(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Returns the headers to add to a request.
   *
   * @param service the service's name in signatures, such as {@code aps}
   * @param headers the headers of the request, which are signed, too
   */
  Map<String, Secret> headers(
      AwsCredentials credentials,
      String service,
      String region,
      URI url,
      Map<String, String> headers,
      byte[] body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url)
            .host(Urls.host(url).orElseThrow());
    Urls.port(url).ifPresent(request::port);
    headers.forEach(request::putHeader);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(identity(credentials))
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(
                            HttpSigner.SIGNING_CLOCK,
                            Clock.fixed(clock.instant(), ZoneOffset.UTC)));
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(headers.keySet());
    known.add("Host");
    Map<String, Secret> added = new LinkedHashMap<>();
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!known.contains(name)) {
                added.put(name, Secret.of(values.get(0)));
              }
            });
    return added;
  }

  private static AwsCredentialsIdentity identity(AwsCredentials credentials) {
    String key = credentials.secretAccessKey().reveal();
    return credentials.sessionToken().isPresent()
        ? AwsSessionCredentialsIdentity.create(
            credentials.accessKeyId(), key, credentials.sessionToken().get().reveal())
        : AwsCredentialsIdentity.create(credentials.accessKeyId(), key);
  }
}
