package io.lambdametrics.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request to one of the APIs, on the one thread that answers it. */
final class ApiRequest {

  private final HttpExchange exchange;
  private final long arrivedAt = System.nanoTime();
  private byte @Nullable [] body;

  ApiRequest(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** When its headers had come in, on the scale of {@link System#nanoTime()}. */
  long arrivedAt() {
    return arrivedAt;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** Waits for the whole body; it is read when first asked for. */
  byte[] body() throws IOException {
    if (body == null) {
      body = exchange.getRequestBody().readAllBytes();
    }
    return body;
  }

  /** The body as far as somebody asked for it. */
  String bodyText() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
