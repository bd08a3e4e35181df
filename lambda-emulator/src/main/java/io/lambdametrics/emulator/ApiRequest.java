package io.lambdametrics.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request to one of the APIs. The body is read when asked for, at most once. */
record ApiRequest(HttpExchange exchange, long arrivedAt) {

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  byte[] body() throws IOException {
    return exchange.getRequestBody().readAllBytes();
  }
}
