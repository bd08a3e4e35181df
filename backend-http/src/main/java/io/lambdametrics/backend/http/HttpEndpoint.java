// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An HTTP server and everything that is needed to talk to it: the URL, authorization, extra
 * headers, TLS and a proxy. {@link HttpEndpointSettings} reads one from the environment variables.
 */
public final class HttpEndpoint {

  private final URI url;
  private final Optional<HttpAuthorization> authorization;
  private final Optional<SecretSource<Map<String, Secret>>> headers;
  private final TlsOptions tls;
  private final Optional<HttpProxy> proxy;

  HttpEndpoint(
      URI url,
      Optional<HttpAuthorization> authorization,
      Optional<SecretSource<Map<String, Secret>>> headers,
      TlsOptions tls,
      Optional<HttpProxy> proxy) {
    this.url = Objects.requireNonNull(url, "url");
    this.authorization = Objects.requireNonNull(authorization, "authorization");
    this.headers = Objects.requireNonNull(headers, "headers");
    this.tls = Objects.requireNonNull(tls, "tls");
    this.proxy = Objects.requireNonNull(proxy, "proxy");
  }

  /** Returns an endpoint that has only a URL: no authorization, the default trust, no proxy. */
  public static HttpEndpoint of(URI url) {
    return new HttpEndpoint(
        url, Optional.empty(), Optional.empty(), TlsOptions.DEFAULT, Optional.empty());
  }

  /** Adds a path to a URL without one. Returns any other URL unchanged. */
  public static URI withDefaultPath(URI url, String path) {
    if (url.getRawPath().length() > 1) {
      return url;
    }
    String query = Optional.ofNullable(url.getRawQuery()).map(text -> "?" + text).orElse("");
    return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path + query);
  }

  /** Returns the full URL. Do not log it: its query may contain a key. */
  public URI url() {
    return url;
  }

  Optional<HttpAuthorization> authorization() {
    return authorization;
  }

  Optional<SecretSource<Map<String, Secret>>> headers() {
    return headers;
  }

  TlsOptions tls() {
    return tls;
  }

  Optional<HttpProxy> proxy() {
    return proxy;
  }

  /** Returns every secret that is known by now and must not be logged. */
  List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    headers.ifPresent(each -> secrets.addAll(each.secrets()));
    authorization.ifPresent(each -> secrets.addAll(each.secrets()));
    return secrets;
  }

  /** Returns the URL without its query, which may hold a key. */
  @Override
  public String toString() {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }
}
