package io.lambdametrics.telemetry.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

  /**
   * Sends a GET request, and waits for the response without limit.
   *
   * @param requestSent runs after the request was sent; again if the request is repeated. An
   *     exception is logged, so that the response, which Lambda sends only once, is not lost.
   */
  public ApiResponse getWithoutTimeout(
      String path, Map<String, String> headers, Runnable requestSent) throws IOException {
    return exchange(request("GET", path, headers, ""), true, NO_TIMEOUT, requestSent);
  }

  public ApiResponse send(String method, String path, Map<String, String> headers, String json)
      throws IOException {
    byte[] request = request(method, path, headers, json);
    return exchange(request, !method.equals("POST"), timeoutMs, () -> {});
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

  private ApiResponse exchange(
      byte[] request, boolean repeatable, int readTimeoutMs, Runnable requestSent)
      throws IOException {
    Connection earlier = kept.getAndSet(null);
    if (earlier != null && repeatable) {
      try {
        return earlier.exchange(request, readTimeoutMs, requestSent);
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        if (earlier.responding) {
          throw e;
        }
      }
    } else if (earlier != null) {
      earlier.close();
    }
    return new Connection(connect()).exchange(request, readTimeoutMs, requestSent);
  }

  private Socket connect() throws IOException {
    IOException failure = null;
    for (InetAddress candidate : address.resolve()) {
      try {
        return connect(candidate);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure != null ? failure : new IOException("no address for " + address.host());
  }

  private Socket connect(InetAddress ip) throws IOException {
    // No proxy, because the function's proxy settings reach its extensions too.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(ip, address.port()), timeoutMs);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
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

    private final Socket socket;
    private final OutputStream out;
    private final HttpReader reader;

    /** Whether the server has started to respond to the last request. */
    private boolean responding;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
      this.reader = new HttpReader(socket.getInputStream());
    }

    ApiResponse exchange(byte[] request, int readTimeoutMs, Runnable requestSent)
        throws IOException {
      boolean keep = false;
      try {
        responding = false;
        socket.setSoTimeout(readTimeoutMs);
        out.write(request);
        run(requestSent);
        HttpHead head = head();
        int status = head.status();
        boolean framed = head.contentLength() >= 0 || head.isChunked();
        boolean empty = status == 204 || status == 304;
        HttpReader.Body body =
            empty ? HttpReader.Body.NONE : reader.responseBody(head, MAX_RESPONSE_BYTES);
        keep =
            (framed || empty)
                && head.isResponseOfVersion11()
                && !head.hasValue("Connection", "close")
                && !reader.hasLeftovers();
        return new ApiResponse(
            status,
            new String(body.bytes(), StandardCharsets.UTF_8),
            head.field("Lambda-Extension-Identifier"));
      } finally {
        if (!keep || !kept.compareAndSet(null, this)) {
          close();
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

    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // It is not used any more.
      }
    }
  }
}
