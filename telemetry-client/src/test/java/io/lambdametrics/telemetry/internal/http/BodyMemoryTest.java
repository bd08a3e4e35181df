// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodyMemoryTest {

  private static final int MIB = 1024 * 1024;

  /** Ends the reads that wait, also those of connections that were closed. */
  private final CountDownLatch end = new CountDownLatch(1);

  private final PostServer server =
      new PostServer(
          new NoListener(),
          PostServer::daemon,
          new AcceptedPaths(SecretPath.random(), true),
          false,
          new NoReceiver());

  @AfterEach
  void endReads() {
    end.countDown();
    server.close();
  }

  @Test
  void closesNoSecondConnectionBeforeTheFirstHasReleasedItsMemory() throws Exception {
    for (int i = 0; i < 3; i++) {
      StalledSender stalled = new StalledSender(MIB * 3 / 2);
      server.serve(stalled);
      stalled.waits.await();
    }

    server.serve(new StalledSender(2 * MIB));

    // The closed connection releases no memory, so there is none for the new body.
    await(() -> server.counts().brokenRequests() == 1);
    assertThat(server.counts().evictedConnections()).isEqualTo(1);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** Sends a head and all bytes of the body except the last one, and then nothing. */
  private final class StalledSender implements TcpConnection {

    private final CountDownLatch waits = new CountDownLatch(1);
    private final byte[] head;
    private boolean headSent;
    private int left;

    StalledSender(int length) {
      this.head = ("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n").getBytes(US_ASCII);
      this.left = length - 1;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      if (left == 0) {
        waits.countDown();
        awaitEnd();
        throw new IOException("closed");
      }
      if (!headSent) {
        headSent = true;
        System.arraycopy(head, 0, buffer, start, head.length);
        return head.length;
      }
      int number = Math.min(length, left);
      Arrays.fill(buffer, start, start + number, (byte) ' ');
      left -= number;
      return number;
    }

    private void awaitEnd() throws IOException {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void setReadTimeout(int millis) {}

    @Override
    public void endOutput() {}

    @Override
    public InetAddress localAddress() {
      return InetAddress.getLoopbackAddress();
    }

    @Override
    public void close() {}
  }

  private static final class NoListener implements TcpListener {

    @Override
    public TcpConnection accept() throws IOException {
      throw new IOException("nothing connects");
    }

    @Override
    public int port() {
      return 1;
    }

    @Override
    public boolean isClosed() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static final class NoReceiver implements PostServer.Receiver {

    @Override
    public boolean receive(byte[] body, PostServer.Response response) {
      return false;
    }

    @Override
    public void refused(String reason) {}
  }
}
