package io.lambdametrics.endtoend.receiver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.lambdametrics.endtoend.fault.RequestForwarder;
import io.lambdametrics.endtoend.fault.RequestHead;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.StoredSeries;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A receiver that answers with exact bytes, and stores what it takes. Safe for use by several
 * threads.
 */
final class RawReceiver implements AutoCloseable {

  /** Long enough for the sender to have read the response and put its connection aside. */
  private static final int IDLE_MS = 300;

  /**
   * What the receiver does with a request.
   *
   * @param stored whether it stores the figures
   * @param bytes the response
   * @param unasked what it writes a moment later, when the connection is idle, and ends its side
   */
  record Response(boolean stored, String bytes, Optional<String> unasked) {

    static Response stored(String bytes) {
      return new Response(true, bytes, Optional.empty());
    }

    static Response refused(String bytes) {
      return new Response(false, bytes, Optional.empty());
    }

    Response andUnasked(String later) {
      return new Response(stored, bytes, Optional.of(later));
    }
  }

  /** Decides how a push is answered. */
  @FunctionalInterface
  interface Policy {

    /**
     * Returns the response.
     *
     * @param connection the first is 1
     * @param request the first of its connection is 1
     */
    Response respond(int connection, int request);
  }

  private final ServerSocket listening;
  private final EmbeddedReceiver store;
  private final RequestForwarder upstream;
  private final Policy policy;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Integer> requests = new CopyOnWriteArrayList<>();

  private RawReceiver(Policy policy) throws IOException {
    this.listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    this.store = EmbeddedReceiver.start(0, pushed -> {});
    this.upstream = new RequestForwarder(store.writeUrl());
    this.policy = policy;
  }

  /** Starts one on a free port. */
  static RawReceiver start(Policy policy) throws IOException {
    RawReceiver receiver = new RawReceiver(policy);
    inBackground(receiver::accept);
    return receiver;
  }

  int port() {
    return listening.getLocalPort();
  }

  URI writeUrl() {
    return URI.create("http://127.0.0.1:" + port() + "/api/v1/write");
  }

  List<StoredSeries> stored() {
    return store.stored();
  }

  /** The number of the connection on which each request came, in order. */
  List<Integer> connectionsOfRequests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    store.close();
  }

  /** What a thread does until a connection ends. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // The sender hung up, or the receiver was closed.
                return;
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            },
            "raw-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    for (int connection = 1; true; connection++) {
      Socket socket = listening.accept();
      sockets.add(socket);
      int number = connection;
      inBackground(() -> serve(socket, number));
    }
  }

  private void serve(Socket socket, int connection) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    for (int request = 1; true; request++) {
      Optional<RequestHead> head = RequestHead.read(in);
      if (head.isEmpty()) {
        socket.close();
        return;
      }
      byte[] body = head.get().body(in);
      requests.add(connection);
      Response response = policy.respond(connection, request);
      if (response.stored()) {
        int status = upstream.send(head.get(), body).statusCode();
        if (status != 204) {
          throw new IOException("not stored: " + status);
        }
      }
      write(socket, response.bytes());
      if (response.unasked().isPresent()) {
        TimeUnit.MILLISECONDS.sleep(IDLE_MS);
        write(socket, response.unasked().get());
        socket.shutdownOutput();
      }
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
