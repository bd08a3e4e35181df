// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request to one of the APIs. Only the thread that serves it may use it. */
public final class ApiRequest {

  private final Request request;
  private final long arrivedAt = System.nanoTime();
  private byte @Nullable [] body;

  ApiRequest(Request request) {
    this.request = request;
  }

  /** Returns when the headers had arrived, on the scale of {@link System#nanoTime()}. */
  long arrivedAt() {
    return arrivedAt;
  }

  public String method() {
    return request.getMethod();
  }

  public String path() {
    String path = request.getHttpURI().getDecodedPath();
    return path == null ? "" : path;
  }

  /** Returns the value of a header. The case of the name does not matter. */
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  /** Returns a field that follows the body. It is present only after the body was read. */
  Optional<String> trailer(String name) {
    HttpFields trailers = request.getTrailers();
    return trailers == null ? Optional.empty() : Optional.ofNullable(trailers.get(name));
  }

  /** Returns the whole body, which the first call reads. */
  public byte[] body() throws IOException {
    if (body == null) {
      body = Request.asInputStream(request).readAllBytes();
    }
    return body;
  }

  /**
   * Returns the whole body like {@link #body()}, or empty if it exceeds the limit. The excess is
   * read and discarded, because clients read the response only after they have sent the whole body.
   */
  public Optional<byte[]> bodyUpTo(int limit) throws IOException {
    InputStream in = Request.asInputStream(request);
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size <= limit) {
        start.write(buffer, 0, n);
      }
    }
    body = size <= limit ? start.toByteArray() : new byte[0];
    return size <= limit ? Optional.of(body) : Optional.empty();
  }

  /** Returns the body as text; empty if the body was not read. */
  String bodyText() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
