package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * How a client proves who it is.
 *
 * @param header the value of the {@code Authorization} header
 * @param secrets every text that gives the proof away if it is seen
 */
public record HttpAuthorization(Secret header, List<Secret> secrets) {

  public HttpAuthorization {
    secrets = List.copyOf(secrets);
  }

  /**
   * A bearer token.
   *
   * @param token visible ASCII characters, see {@link HttpEndpointSettings#TOKEN}
   */
  public static HttpAuthorization bearer(Secret token) {
    return new HttpAuthorization(Secret.of("Bearer " + token.reveal()), List.of(token));
  }

  /**
   * User name and password (RFC 7617).
   *
   * @param username without a colon
   * @param password any text
   */
  public static HttpAuthorization basic(String username, Secret password) {
    String credentials = username + ":" + password.reveal();
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return new HttpAuthorization(
        Secret.of("Basic " + encoded), List.of(Secret.of(encoded), password));
  }
}
