package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Secret;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where requests go, and what it takes to be let in.
 *
 * @param url the full URL
 * @param authorization the proof of who we are, if any is asked for
 * @param headers further headers
 * @param insecureTls whether to take any certificate of the server
 * @param authorities certificates to trust in addition to those of the Java runtime
 */
public record HttpEndpoint(
    URI url,
    Optional<HttpAuthorization> authorization,
    Map<String, Secret> headers,
    boolean insecureTls,
    List<X509Certificate> authorities) {

  public HttpEndpoint {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(authorization, "authorization");
    headers = Map.copyOf(headers);
    authorities = List.copyOf(authorities);
  }

  /** Every text that must not be seen. */
  List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(headers.values());
    authorization.ifPresent(proof -> secrets.addAll(proof.secrets()));
    return secrets;
  }

  /** The URL without its query, which may hold a key. */
  @Override
  public String toString() {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }
}
