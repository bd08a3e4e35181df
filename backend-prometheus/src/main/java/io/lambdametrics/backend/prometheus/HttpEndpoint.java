package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Secret;
import java.net.URI;
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
 * @param tls whom to trust, and whom to be
 * @param proxy an HTTP proxy to go through
 */
public record HttpEndpoint(
    URI url,
    Optional<HttpAuthorization> authorization,
    Map<String, Secret> headers,
    TlsOptions tls,
    Optional<HttpProxy> proxy) {

  public HttpEndpoint {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(authorization, "authorization");
    Objects.requireNonNull(tls, "tls");
    Objects.requireNonNull(proxy, "proxy");
    headers = Map.copyOf(headers);
  }

  /** Every text that must not be seen, as of now. */
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
