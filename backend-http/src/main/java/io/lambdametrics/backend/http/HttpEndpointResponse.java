// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A server's response, or the reason why there is none.
 *
 * @param status the HTTP status; 0 without a response
 * @param headers the response's headers, looked up without regard to case
 * @param body the start of the body, read-only; empty unless {@link HttpEndpointClient#sendForBody}
 *     was called. It may contain secrets, so show it only through {@link HttpEndpointClient#shown}.
 * @param outcome what the response means for the batch
 * @param complete whether {@code body} is all of it: false if it is too long, was late or was cut
 *     off, or was not read
 */
public record HttpEndpointResponse(
    int status,
    Map<String, String> headers,
    ByteBuffer body,
    PushOutcome outcome,
    boolean complete) {

  public HttpEndpointResponse {
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
    body = body.asReadOnlyBuffer();
    Objects.requireNonNull(outcome, "outcome");
  }

  /** Creates a response without its body. */
  public HttpEndpointResponse(int status, Map<String, String> headers, PushOutcome outcome) {
    this(status, headers, ByteBuffer.allocate(0), outcome, false);
  }

  /** Creates a response with its whole body. */
  public HttpEndpointResponse(
      int status, Map<String, String> headers, ByteBuffer body, PushOutcome outcome) {
    this(status, headers, body, outcome, true);
  }

  /** Returns the result of a request that got no response. */
  public static HttpEndpointResponse none(PushOutcome outcome) {
    return new HttpEndpointResponse(0, Map.of(), outcome);
  }

  /** Returns the body, at its start. */
  @Override
  public ByteBuffer body() {
    return body.duplicate();
  }

  /** Returns the same response with another meaning. */
  public HttpEndpointResponse withOutcome(PushOutcome other) {
    return new HttpEndpointResponse(status, headers, body, other, complete);
  }

  /** Returns the value of a header, or empty if the response does not have it. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Returns whether the status is 2xx. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
