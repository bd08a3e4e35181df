// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One connection of a {@link PostServer}, until the client closes it. */
final class PostConnection implements PostServer.Response {

  private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
  private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

  /** How long to read the rest of a refused request, so that its sender sees the response. */
  private static final int REFUSAL_MS = 500;

  private static final int REFUSAL_READS = 16;

  private final PostServer server;
  private final TcpConnection socket;
  private final Thread thread;

  /** Whether a request was posted to the secret path, which only Lambda knows. */
  private volatile boolean trusted;

  /** When the last request came, by {@link System#nanoTime}. */
  private volatile long lastUsed = System.nanoTime();

  private volatile boolean evicted;

  /** Whether a body is being received. */
  private volatile boolean receiving;

  /** The memory of this connection's body, guarded by the lock of {@link BodyMemory}. */
  int reservedBytes;

  PostConnection(PostServer server, TcpConnection socket) {
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

  /** Returns whether this connection may be closed to make room for a body. */
  boolean isReceiving() {
    return receiving && !evicted;
  }

  /** Returns whether this connection was closed to make room for a body. */
  boolean isEvicted() {
    return evicted;
  }

  void touch() {
    lastUsed = System.nanoTime();
  }

  void evict() {
    evicted = true;
    abort();
  }

  @Override
  public void abort() {
    socket.close();
  }

  @Override
  public void sendOk() {
    try {
      socket.write(OK);
    } catch (IOException e) {
      // The request has arrived nevertheless; receiving it again does no harm.
    }
  }

  private void serve() {
    try {
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
      socket.close();
    }
  }

  private void serveRequests() throws IOException {
    try {
      if (!server.accepts(socket)) {
        throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "not from this machine");
      }
      HttpReader reader = new HttpReader(socket, bytes -> server.memory().reserve(this, bytes));
      HttpHead head = reader.head();
      while (head != null) {
        touch();
        head = serve(head, reader) ? reader.head() : null;
      }
    } catch (HttpSyntaxException e) {
      // The addresses of a closed connection are unknown, so they look like another machine's.
      if (!server.isClosed() && !evicted) {
        refuse(e);
      }
    }
  }

  /** Receives one request, and returns whether another can follow. */
  private boolean serve(HttpHead head, HttpReader reader) throws IOException {
    head.readRequestLine();
    head.checkRequestFields();
    boolean secretPath = server.paths().isSecretPath(head);
    if (!secretPath && !server.paths().acceptsOther(head)) {
      throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "another path");
    }
    if (!head.hasMethod("POST")) {
      throw new HttpSyntaxException(HttpSyntaxException.METHOD_NOT_ALLOWED, "another method");
    }
    boolean reusable = head.isRequestOfVersion11() && !head.hasValue("Connection", "close");
    if (head.hasValue("Expect", "100-continue")) {
      socket.write(CONTINUE);
    } else if (head.hasField("Expect")) {
      throw new HttpSyntaxException(HttpSyntaxException.EXPECTATION_FAILED, "an expectation");
    }
    try {
      return server.receiver().receive(body(reader, secretPath), this) && reusable;
    } finally {
      server.memory().release(this);
    }
  }

  /** Reads a body. It is the only reference to its memory. */
  private byte[] body(HttpReader reader, boolean secretPath) throws IOException {
    receiving = true;
    HttpBody body = reader.requestBody(PostServer.MAX_BODY_BYTES, PostServer.IGNORED_BODY_BYTES);
    receiving = false;
    server.counts().body(body);
    trusted |= secretPath;
    return body.takeArray();
  }

  /** Responds to an invalid request, and ends the connection. */
  private void refuse(HttpSyntaxException reason) throws IOException {
    server.counts().refusedRequest();
    server.receiver().refused(String.valueOf(reason.getMessage()));
    String allow =
        reason.status() == HttpSyntaxException.METHOD_NOT_ALLOWED ? "Allow: POST\r\n" : "";
    socket.write(
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
    socket.endOutput();
    socket.setReadTimeout(REFUSAL_MS);
    byte[] rest = new byte[1024];
    try {
      for (int i = 0; i < REFUSAL_READS && socket.read(rest, 0, rest.length) >= 0; i++) {
        // Ignored.
      }
    } catch (IOException e) {
      // The sender has stopped sending, or does not read the response.
    }
  }
}
