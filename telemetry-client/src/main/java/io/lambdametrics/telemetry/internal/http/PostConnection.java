package io.lambdametrics.telemetry.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection of a {@link PostServer}, until the client closes it. */
final class PostConnection implements PostServer.Response {

  private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
  private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

  /** How long to read the rest of a refused request, so that its sender sees the response. */
  private static final int REFUSAL_MS = 500;

  private static final int REFUSAL_READS = 16;

  private final PostServer server;
  private final Socket socket;
  private final Thread thread;

  /** Whether a request was posted to the secret path, which only Lambda knows. */
  private volatile boolean trusted;

  /** When the last request came, by {@link System#nanoTime}. */
  private volatile long lastUsed = System.nanoTime();

  private volatile boolean evicted;

  PostConnection(PostServer server, Socket socket) {
    this.server = server;
    this.socket = socket;
    this.thread = server.thread(this::serve);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void start() {
    thread.start();
  }

  void join(long millis) throws InterruptedException {
    thread.join(millis);
  }

  boolean isEvictedBefore(PostConnection other) {
    return trusted == other.trusted ? lastUsed - other.lastUsed < 0 : !trusted;
  }

  void evict() {
    evicted = true;
    abort();
  }

  @Override
  public void abort() {
    PostServer.closeQuietly(socket);
  }

  @Override
  public void sendOk() {
    try {
      socket.getOutputStream().write(OK);
    } catch (IOException e) {
      // The request has arrived nevertheless; receiving it again does no harm.
    }
  }

  private void serve() {
    try (socket) {
      serveRequests();
    } catch (IOException e) {
      if (!server.isClosed() && !evicted) {
        server.counts().brokenRequest();
      }
    } catch (RuntimeException | Error e) {
      // Lambda got no response, and sends the request again on another connection.
      server.counts().brokenRequest();
    } finally {
      server.ended(this);
    }
  }

  private void serveRequests() throws IOException {
    OutputStream out = socket.getOutputStream();
    try {
      if (!server.accepts(socket.getLocalAddress())) {
        throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "not from this machine");
      }
      socket.setTcpNoDelay(true);
      HttpReader reader = new HttpReader(socket.getInputStream());
      HttpHead head = reader.head();
      while (head != null) {
        lastUsed = System.nanoTime();
        head = serve(head, reader, out) ? reader.head() : null;
      }
    } catch (HttpSyntaxException e) {
      refuse(e, out);
    }
  }

  /** Receives one request, and returns whether another can follow. */
  private boolean serve(HttpHead head, HttpReader reader, OutputStream out) throws IOException {
    HttpHead.RequestLine request = head.requestLine();
    head.checkRequestFields();
    boolean secretPath = server.paths().isSecretPath(request.target());
    if (!secretPath && !server.paths().acceptsOther(request.target())) {
      throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "another path");
    }
    if (!request.method().equals("POST")) {
      throw new HttpSyntaxException(HttpSyntaxException.METHOD_NOT_ALLOWED, "another method");
    }
    if (head.hasValue("Expect", "100-continue")) {
      out.write(CONTINUE);
    } else if (head.field("Expect").isPresent()) {
      throw new HttpSyntaxException(HttpSyntaxException.EXPECTATION_FAILED, "an expectation");
    }
    HttpReader.Body body =
        reader.requestBody(head, PostServer.MAX_BODY_BYTES, PostServer.IGNORED_BODY_BYTES);
    server.counts().body(body);
    trusted |= secretPath;
    return server.receiver().receive(body.bytes(), this)
        && request.version11()
        && !head.hasValue("Connection", "close");
  }

  /** Responds to an invalid request, and ends the connection. */
  private void refuse(HttpSyntaxException reason, OutputStream out) throws IOException {
    server.counts().refusedRequest();
    server.receiver().refused(String.valueOf(reason.getMessage()));
    String allow =
        reason.status() == HttpSyntaxException.METHOD_NOT_ALLOWED ? "Allow: POST\r\n" : "";
    out.write(
        ascii(
            "HTTP/1.1 "
                + reason.status()
                + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n"
                + allow
                + "\r\n"));
    readRest();
  }

  /** Reads what the sender is still sending: closing with unread bytes cancels the response. */
  private void readRest() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(REFUSAL_MS);
    InputStream in = socket.getInputStream();
    byte[] rest = new byte[1024];
    try {
      for (int i = 0; i < REFUSAL_READS && in.read(rest) >= 0; i++) {
        // Ignored.
      }
    } catch (IOException e) {
      // The sender has stopped sending, or does not read the response.
    }
  }
}
