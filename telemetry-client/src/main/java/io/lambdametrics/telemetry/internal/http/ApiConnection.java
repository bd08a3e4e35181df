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
 * HTTP to the host that serves the Extensions and the Telemetry API, on a socket of our own: what
 * an HTTP client can do beyond this is never used here, and costs start, memory and each
 * invocation.
 *
 * <p>Keeps one connection. It can be dead when it is needed, after a freeze for example; then a GET
 * or PUT, which may arrive twice, goes out once more on a new one.
 */
public final class ApiConnection {

  private static final int NO_TIMEOUT = 0;

  private static final int MAX_ANSWER_BYTES = 1_048_576;

  /** RFC 9110 allows any number of them before the response proper. */
  private static final int MAX_INFORMATIONAL = 16;

  private final ApiAddress address;
  private final int timeoutMs;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /**
   * Creates one; connects only with the first call.
   *
   * @param timeoutMs how long to wait for a connection and, by default, for an answer
   */
  public ApiConnection(ApiAddress address, int timeoutMs) {
    this.address = address;
    this.timeoutMs = timeoutMs;
  }

  public ApiAddress address() {
    return address;
  }

  /**
   * Waits for an answer as long as it takes.
   *
   * @param asked called when the request is on its way; twice if that has to be repeated. What it
   *     throws is logged: the answer is one that Lambda gives only once.
   */
  public ApiResponse getPatiently(String path, Map<String, String> headers, Runnable asked)
      throws IOException {
    return exchange(request("GET", path, headers, ""), true, NO_TIMEOUT, asked);
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
    // A loop, since the first lambda of a process is dear, and this runs before it is registered.
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
      byte[] request, boolean repeatable, int readTimeoutMs, Runnable asked) throws IOException {
    Kept earlier = kept.getAndSet(null);
    if (earlier != null && repeatable) {
      try {
        return earlier.exchange(request, readTimeoutMs, asked);
      } catch (SocketTimeoutException late) {
        throw late;
      } catch (IOException dead) {
        if (earlier.answers) {
          throw dead;
        }
      }
    } else if (earlier != null) {
      earlier.close();
    }
    return new Kept(connect()).exchange(request, readTimeoutMs, asked);
  }

  private Socket connect() throws IOException {
    IOException failure = null;
    for (InetAddress each : address.resolve()) {
      try {
        return connect(each);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure != null ? failure : new IOException("no address of " + address.host());
  }

  private Socket connect(InetAddress to) throws IOException {
    // No proxy: the function's own proxy settings reach its extensions, too.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(to, address.port()), timeoutMs);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void run(Runnable asked) {
    try {
      asked.run();
    } catch (RuntimeException | Error e) {
      System.getLogger(ApiConnection.class.getName())
          .log(System.Logger.Level.ERROR, "A task that was due with the next event failed", e);
    }
  }

  /** A connection, kept for the next call where the server lets us. */
  private final class Kept {

    private final Socket socket;
    private final OutputStream out;
    private final HttpReader reader;

    /** Whether the server has begun to answer the last request. */
    private boolean answers;

    Kept(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
      this.reader = new HttpReader(socket.getInputStream());
    }

    ApiResponse exchange(byte[] request, int readTimeoutMs, Runnable asked) throws IOException {
      boolean keep = false;
      try {
        answers = false;
        socket.setSoTimeout(readTimeoutMs);
        out.write(request);
        run(asked);
        HttpHead head = head();
        int status = head.status();
        boolean framed = head.contentLength() >= 0 || head.isChunked();
        boolean empty = status == 204 || status == 304;
        HttpReader.Body body =
            empty ? HttpReader.Body.NONE : reader.responseBody(head, MAX_ANSWER_BYTES);
        keep =
            (framed || empty)
                && head.isResponseOfVersion11()
                && !head.says("Connection", "close")
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

    /** Passes over what comes before the answer proper, such as 100. */
    private HttpHead head() throws IOException {
      for (int i = 0; i < MAX_INFORMATIONAL; i++) {
        HttpHead head = reader.head();
        if (head == null) {
          throw new EOFException("the connection to Lambda ended without an answer");
        }
        answers = true;
        if (head.status() >= 200) {
          return head;
        }
      }
      throw new IOException("no answer of Lambda's, but one informational response after another");
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
