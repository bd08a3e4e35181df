package io.lambdametrics.emulator.internal.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request to one of the APIs, on the one thread that answers it. */
public final class ApiRequest {

  private final Request request;
  private final long arrivedAt = System.nanoTime();
  private byte @Nullable [] body;

  ApiRequest(Request request) {
    this.request = request;
  }

  /** When its headers had come in, on the scale of {@link System#nanoTime()}. */
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

  /** The value of a header; its name may be written in any case. */
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  /** The value of a field that came after the body; present once the body has been read. */
  Optional<String> trailer(String name) {
    HttpFields trailers = request.getTrailers();
    return trailers == null ? Optional.empty() : Optional.ofNullable(trailers.get(name));
  }

  /** Waits for the whole body; it is read when first asked for. */
  public byte[] body() throws IOException {
    if (body == null) {
      body = Request.asInputStream(request).readAllBytes();
    }
    return body;
  }

  /**
   * Waits for the whole body as {@link #body()}. Empty where it has more bytes than that: what is
   * too much is read and thrown away, because clients listen when they have sent everything.
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

  /** The body as far as somebody asked for it. */
  String bodyText() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
