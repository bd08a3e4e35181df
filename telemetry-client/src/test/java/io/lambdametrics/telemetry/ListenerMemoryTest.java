// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.telemetry.internal.http.PostServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory that connections hold together, whatever their senders promise. */
@Timeout(60)
class ListenerMemoryTest {

  private static final int MIB = 1024 * 1024;

  private final List<Integer> received = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new ArrayList<>();
  private TelemetryListener listener;

  @BeforeEach
  void start() throws IOException {
    listener = TelemetryListener.start(batch -> received.add(batch.bytes().length));
  }

  @AfterEach
  void stop() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(20_000);
    open.add(socket);
    return socket;
  }

  /** Starts a request and leaves it incomplete. */
  private void promise(int length, int sent) throws IOException {
    Socket socket = connect();
    String path = URI.create(listener.destination()).getPath();
    String head = "POST " + path + " HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    try {
      socket.getOutputStream().write(new byte[sent]);
    } catch (IOException e) {
      // The connection was closed to make room for another.
    }
  }

  private void post(Socket socket, int length) throws IOException {
    String path = URI.create(listener.destination()).getPath();
    String head = "POST " + path + " HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    socket.getOutputStream().write(new byte[length]);
    assertThat(new String(socket.getInputStream().readNBytes(38), ISO_8859_1))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 50})
  void keepsABatchBesideIdleConnectionsThatPromiseLongBodies(int connections) throws Exception {
    Socket lambda = connect();
    post(lambda, 300);
    long before = usedMemory();

    for (int i = 0; i < connections; i++) {
      promise(PostServer.MAX_BODY_BYTES, 1);
    }
    post(lambda, MIB);

    await(() -> usedMemory() - before < 3 * MIB);
    await(() -> received.size() == 2);
    assertThat(received).containsExactly(300, MIB);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 50})
  void keepsABatchBesideIdleConnectionsThatSentNearlyAllOfLongBodies(int connections)
      throws Exception {
    Socket lambda = connect();
    post(lambda, 300);
    long before = usedMemory();

    for (int i = 0; i < connections; i++) {
      promise(PostServer.MAX_BODY_BYTES, PostServer.MAX_BODY_BYTES - 100);
    }
    // A connection that was closed to make room keeps its body for a moment.
    await(() -> usedMemory() - before < 9 * MIB);
    post(lambda, PostServer.MAX_BODY_BYTES);

    await(() -> received.size() == 2);
    assertThat(received).containsExactly(300, PostServer.MAX_BODY_BYTES);
    await(() -> listener.stats().evictedConnections() >= connections);
  }

  @Test
  void prefersTheConnectionThatLambdaUsedToNewOnes() throws Exception {
    Socket lambda = connect();
    post(lambda, 300);
    String path = URI.create(listener.destination()).getPath();
    String head = "POST " + path + " HTTP/1.1\r\nContent-Length: 4000000\r\n\r\n";
    lambda.getOutputStream().write(head.getBytes(ISO_8859_1));
    lambda.getOutputStream().write(new byte[3_900_000]);

    promise(PostServer.MAX_BODY_BYTES, PostServer.MAX_BODY_BYTES - 100);
    // Lambda's connection closes the new one, or the new one waits for memory without result.
    await(() -> listener.stats().brokenRequests() + listener.stats().evictedConnections() == 1);
    lambda.getOutputStream().write(new byte[100_000]);

    await(() -> received.size() == 2);
    assertThat(received).containsExactly(300, 4_000_000);
  }
}
