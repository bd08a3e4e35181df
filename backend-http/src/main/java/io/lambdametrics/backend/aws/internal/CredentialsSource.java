// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Urls;
import io.lambdametrics.backend.aws.AwsCredentials;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.http.internal.BoundedHttpCaller;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Returns the function's credentials. They are in environment variables, or a server that the
 * environment names returns them, as under SnapStart. Fetched credentials are fetched again shortly
 * before they expire.
 *
 * <p>Used by one thread at a time, except {@link #secrets}.
 */
final class CredentialsSource {

  /** The hosts that may be called over plain HTTP: loopback, and those of ECS and EKS. */
  private static final Set<String> LOCAL_HOSTS =
      Set.of("localhost", "127.0.0.1", "[::1]", "169.254.170.2", "169.254.170.23");

  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

  private final AwsEnvironment environment;
  private final BoundedHttpCaller calls;
  private final InstantSource clock;
  private volatile @Nullable AwsCredentials fetched;
  private Instant renewal = Instant.MIN;

  CredentialsSource(AwsEnvironment environment, BoundedHttpCaller calls, InstantSource clock) {
    this.environment = environment;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Returns valid credentials.
   *
   * @throws IOException if there are none
   */
  AwsCredentials credentials(Duration timeout) throws IOException, InterruptedException {
    if (environment.credentials().isPresent()) {
      return environment.credentials().get();
    }
    AwsCredentials known = fetched;
    if (known != null && clock.instant().isBefore(renewal)) {
      return known;
    }
    AwsEnvironment.Container container =
        environment
            .container()
            .orElseThrow(() -> new IOException("the environment has no AWS credentials"));
    return fetch(container, timeout);
  }

  /** Forgets fetched credentials, and returns whether the next ones can be different. */
  boolean forget() {
    fetched = null;
    return environment.credentials().isEmpty() && environment.container().isPresent();
  }

  List<Secret> secrets() {
    AwsCredentials known = fetched;
    return known == null
        ? environment.credentials().map(AwsCredentials::secrets).orElse(List.of())
        : known.secrets();
  }

  private AwsCredentials fetch(AwsEnvironment.Container container, Duration timeout)
      throws IOException, InterruptedException {
    URI url = container.url();
    String host = Urls.host(url).orElseThrow();
    if (!"https".equalsIgnoreCase(url.getScheme()) && !LOCAL_HOSTS.contains(host)) {
      throw new IOException("AWS credentials are not fetched from " + host + " over plain http");
    }
    Request.Builder request = new Request.Builder().url(url.toString());
    container.authorization().ifPresent(token -> request.header("Authorization", token.reveal()));
    String json =
        calls.call(
            request.build(),
            timeout,
            response -> {
              if (!response.isSuccessful()) {
                throw new IOException("AWS credentials: HTTP " + response.code());
              }
              return response.peekBody(AwsServices.MAX_RESPONSE_BYTES).string();
            });
    AwsCredentials credentials =
        new AwsCredentials(
            member(json, "AccessKeyId"),
            Secret.of(member(json, "SecretAccessKey")),
            AwsJson.at(json, "/Token").map(Secret::of));
    renewal = renewal(json);
    fetched = credentials;
    return credentials;
  }

  /** Returns when to fetch again: before the expiry, or in five minutes if it is unreadable. */
  private Instant renewal(String json) {
    Optional<String> text = AwsJson.at(json, "/Expiration");
    try {
      return text.map(Instant::parse)
          .map(expiry -> expiry.minus(BEFORE_EXPIRY))
          .orElse(Instant.MAX);
    } catch (DateTimeException malformed) {
      return clock.instant().plus(BEFORE_EXPIRY);
    }
  }

  private static String member(String json, String name) throws IOException {
    return AwsJson.at(json, "/" + name)
        .orElseThrow(() -> new IOException("the AWS credentials have no " + name));
  }
}
