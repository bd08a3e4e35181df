// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/**
 * A server that responds with exactly the given bytes, valid HTTP or not, and can write on a
 * connection without a request. MockWebServer can do neither. Connections, and the requests of
 * each, are numbered from 0.
 */
public final class RawServer implements AutoCloseable {

  /** Returns the bytes to write for a request. */
  public interface Responses {
    String to(int connection, int request);
  }

  private final ServerSocket listener;
  private final String scheme;
  private final Responses responses;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts a server on a free port. */
  public RawServer(Responses responses) throws IOException {
    this("http", ServerSocketFactory.getDefault(), responses);
  }

  /**
   * Starts a server on a free port.
   *
   * @param sockets creates its socket, for example for TLS
   */
  public RawServer(String scheme, ServerSocketFactory sockets, Responses responses)
      throws IOException {
    this.scheme = scheme;
    this.responses = responses;
    this.listener =
        sockets.createServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    inBackground(this::accept);
  }

  /** Returns the URL to send requests to. */
  public URI url() {
    String host = scheme.equals("https") ? "localhost" : "127.0.0.1";
    return URI.create(scheme + "://" + host + ":" + listener.getLocalPort() + "/write");
  }

  /** Returns the connection and number of each request that was read, such as {@code 0/1}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Writes on a connection without a request. */
  public void write(int connection, String bytes) throws IOException {
    write(connections.get(connection), bytes);
  }

  /** Closes a connection. */
  public void hangUp(int connection) throws IOException {
    connections.get(connection).close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        // Without it, unsolicited bytes would wait for the client's TCP acknowledgement.
        socket.setTcpNoDelay(true);
        int number = connections.size();
        connections.add(socket);
        inBackground(() -> serve(socket, number));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  private void serve(Socket socket, int connection) {
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int request = 0; true; request++) {
        read(in);
        requests.add(connection + "/" + request);
        write(socket, responses.to(connection, request));
      }
    } catch (IOException closed) {
      close(socket);
    }
  }

  private static void read(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
      }
    }
    if (in.readNBytes(length).length < length) {
      throw new EOFException();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void write(Socket socket, String bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    close(listener);
    connections.forEach(RawServer::close);
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException alreadyClosed) {
      // Already closed.
    }
  }
}
