package io.lambdametrics.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP to the host that serves the Extensions and the Telemetry API. */
final class ApiConnection {

  private static final int NO_TIMEOUT = 0;

  private static final int MAX_ANSWER_BYTES = 1_048_576;

  private final URI base;
  private final int timeoutMs;

  /**
   * Creates one; connects only with the first call.
   *
   * @param timeoutMs how long to wait for a connection and, by default, for an answer
   * @throws IllegalArgumentException if {@code address} is not {@code host:port}
   */
  ApiConnection(String address, int timeoutMs) {
    this.timeoutMs = timeoutMs;
    try {
      base = URI.create("http://" + address);
    } catch (IllegalArgumentException e) {
      throw notAnAddress(address, e);
    }
    if (base.getHost() == null
        || base.getPort() < 1
        || base.getPort() > 65_535
        || base.getRawUserInfo() != null
        || !base.getRawPath().isEmpty()
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw notAnAddress(address, null);
    }
  }

  private static IllegalArgumentException notAnAddress(String address, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "The Runtime API's address is \"" + address + "\", expected host:port", cause);
  }

  /** Waits for an answer as long as it takes. */
  ApiAnswer getPatiently(String path, Map<String, String> headers) throws IOException {
    return answer(open("GET", path, headers, NO_TIMEOUT));
  }

  ApiAnswer send(String method, String path, Map<String, String> headers, String json)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection = open(method, path, headers, timeoutMs);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    // Also keeps the JDK from sending a failed request again on its own account.
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return answer(connection);
  }

  private HttpURLConnection open(
      String method, String path, Map<String, String> headers, int readTimeoutMs)
      throws IOException {
    // No proxy: the function's own proxy settings reach its extensions, too.
    HttpURLConnection connection =
        (HttpURLConnection) base.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(method);
    connection.setConnectTimeout(timeoutMs);
    connection.setReadTimeout(readTimeoutMs);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    // A loop, since the first lambda of a process is dear, and this runs before it is registered.
    for (Map.Entry<String, String> header : headers.entrySet()) {
      connection.setRequestProperty(header.getKey(), header.getValue());
    }
    return connection;
  }

  private static ApiAnswer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status < 0) {
      throw new IOException("The answer of " + connection.getURL() + " is not HTTP");
    }
    String body = "";
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      if (in != null) {
        body = new String(in.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
      }
    }
    return new ApiAnswer(
        status,
        body,
        Optional.ofNullable(connection.getHeaderField("Lambda-Extension-Identifier")));
  }
}
