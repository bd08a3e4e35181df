// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * A request without its body.
 *
 * @param method a method that allows a body, such as {@code POST}
 * @param url the full URL, on the server of the endpoint
 * @param contentType the value of {@code Content-Type}
 * @param headers the headers of the protocol, which override those that users set
 */
public record HttpEndpointRequest(
    String method, URI url, String contentType, Map<String, String> headers) {

  public HttpEndpointRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(contentType, "contentType");
    headers = Map.copyOf(headers);
  }

  /** Returns a POST without headers of its own. */
  public static HttpEndpointRequest post(URI url, String contentType) {
    return new HttpEndpointRequest("POST", url, contentType, Map.of());
  }
}
