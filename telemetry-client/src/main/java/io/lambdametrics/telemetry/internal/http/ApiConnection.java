// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpSockets;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client for the Extensions API and the Telemetry API, on a plain socket. An HTTP library
 * would cost start-up time, memory and CPU per invocation.
 *
 * <p>Keeps one connection. If it turns out to be dead, after a freeze for example, a GET or PUT
 * request is repeated on a new connection: these may arrive twice.
 */
public final class ApiConnection {

  private static final int NO_TIMEOUT = 0;

  private static final int MAX_RESPONSE_BYTES = 1_048_576;

  /** RFC 9110 allows any number of informational responses before the final one. */
  private static final int MAX_INFORMATIONAL = 16;

  private final ApiAddress address;
  private final int timeoutMs;
  private final AtomicReference<@Nullable Connection> kept = new AtomicReference<>();

  /**
   * Creates a client; the first call connects.
   *
   * @param timeoutMs how long to wait for a connection and, by default, for a response
   */
  public ApiConnection(ApiAddress address, int timeoutMs) {
    this.address = address;
    this.timeoutMs = timeoutMs;
  }

  public ApiAddress address() {
    return address;
  }

  /** Reads a response while its connection is not used for anything else. */
  public interface ResponseReader<T> {

    /** Reads the head of the final response, which the body then overwrites. */
    default void readHead(HttpHead head) {}

    /**
     * Reads a response.
     *
     * @param body the body, which is overwritten by the next response
     */
    T read(int status, HttpBody body) throws IOException;
  }

  /** Copies a response. */
  private static final class Copying implements ResponseReader<ApiResponse> {

    private @Nullable String identifier;

    @Override
    public void readHead(HttpHead head) {
      identifier = head.field("Lambda-Extension-Identifier");
    }

    @Override
    public ApiResponse read(int status, HttpBody body) {
      return new ApiResponse(status, body.text(), Optional.ofNullable(identifier));
    }
  }

  /**
   * Returns a GET request, which {@link #sendWithoutTimeout} can send any number of times.
   *
   * @param headers the fields besides {@code Host}
   */
  public byte[] getRequest(String path, Map<String, String> headers) {
    return request("GET", path, headers, "");
  }

  /**
   * Sends a GET request, and waits for the response without limit.
   *
   * @param request a request of {@link #getRequest}
   * @param requestSent runs after the request was sent; again if the request is repeated. An
   *     exception is logged, so that the response, which Lambda sends only once, is not lost.
   * @return what {@code reader} returns
   */
  public <T> T sendWithoutTimeout(byte[] request, Runnable requestSent, ResponseReader<T> reader)
      throws IOException {
    return exchange(request, true, NO_TIMEOUT, requestSent, reader);
  }

  public ApiResponse send(String method, String path, Map<String, String> headers, String json)
      throws IOException {
    byte[] request = request(method, path, headers, json);
    return exchange(request, !method.equals("POST"), timeoutMs, () -> {}, new Copying());
  }

  private byte[] request(String method, String path, Map<String, String> headers, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    head.append(address.header()).append("\r\n");
    // Not forEach: the first lambda of a process costs time, and this runs before registering.
    for (Map.Entry<String, String> header : headers.entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Type: application/json\r\nContent-Length: ");
      head.append(body.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    return request;
  }

  private <T> T exchange(
      byte[] request,
      boolean repeatable,
      int readTimeoutMs,
      Runnable requestSent,
      ResponseReader<T> reader)
      throws IOException {
    Connection earlier = kept.getAndSet(null);
    if (earlier != null && repeatable) {
      try {
        return earlier.exchange(request, readTimeoutMs, requestSent, reader);
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        if (earlier.responding) {
          throw e;
        }
      }
    } else if (earlier != null) {
      earlier.socket.close();
    }
    return open().exchange(request, readTimeoutMs, requestSent, reader);
  }

  private Connection open() throws IOException {
    TcpConnection socket = connect();
    try {
      return new Connection(socket);
    } catch (OutOfMemoryError noMemory) {
      socket.close();
      throw noMemory;
    }
  }

  private TcpConnection connect() throws IOException {
    IOException failure = null;
    for (InetAddress candidate : address.resolve()) {
      try {
        return TcpSockets.connect(candidate, address.port(), timeoutMs);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure != null ? failure : new IOException("no address for " + address.host());
  }

  private static void run(Runnable requestSent) {
    try {
      requestSent.run();
    } catch (RuntimeException | Error e) {
      System.getLogger(ApiConnection.class.getName())
          .log(
              System.Logger.Level.ERROR,
              "A task that runs while waiting for the next event failed",
              e);
    }
  }

  /** A connection that is kept for the next call if the server allows it. */
  private final class Connection {

    private final TcpConnection socket;
    private final HttpReader reader;
    private int readTimeoutMs = NO_TIMEOUT;

    /** Whether the server has started to respond to the last request. */
    private boolean responding;

    Connection(TcpConnection socket) {
      this.socket = socket;
      this.reader = new HttpReader(socket);
    }

    <T> T exchange(
        byte[] request, int timeout, Runnable requestSent, ResponseReader<T> responseReader)
        throws IOException {
      boolean reusable = false;
      try {
        responding = false;
        if (timeout != readTimeoutMs) {
          socket.setReadTimeout(timeout);
          readTimeoutMs = timeout;
        }
        socket.write(request);
        run(requestSent);
        HttpHead head = head();
        int status = head.status();
        boolean empty = status == 204 || status == 304;
        boolean framed = empty || head.contentLength() >= 0 || head.isChunked();
        boolean persistent =
            framed && head.isResponseOfVersion11() && !head.hasValue("Connection", "close");
        responseReader.readHead(head);
        HttpBody body = empty ? reader.noBody() : reader.responseBody(MAX_RESPONSE_BYTES);
        reusable = persistent && !reader.hasLeftovers();
        return responseReader.read(status, body);
      } finally {
        if (!reusable || !kept.compareAndSet(null, this)) {
          socket.close();
        }
      }
    }

    /** Returns the final response's head, and skips informational ones such as 100. */
    private HttpHead head() throws IOException {
      for (int i = 0; i < MAX_INFORMATIONAL; i++) {
        HttpHead head = reader.head();
        if (head == null) {
          throw new EOFException("the connection to Lambda ended without a response");
        }
        responding = true;
        if (head.status() >= 200) {
          return head;
        }
      }
      throw new IOException("too many informational responses of Lambda");
    }
  }
}
