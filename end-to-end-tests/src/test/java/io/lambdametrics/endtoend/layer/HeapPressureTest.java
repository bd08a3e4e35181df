// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.RunTotals;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/**
 * The extension survives a lack of heap: it neither crashes nor hangs, and counts exactly
 * afterwards.
 *
 * <p>Threads meet the lack at another instruction in every run, so the tests repeat it.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HeapPressureTest {

  /** Together their bodies are larger than the heap, and the server has room for all of them. */
  private static final int CONNECTIONS = 12;

  private static final int BODY_BYTES = 4 * 1024 * 1024;

  private static final int INVOCATIONS = 20;

  private final TelemetryDestination telemetry = new TelemetryDestination();
  private final AtomicBoolean calm = new AtomicBoolean();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  @RepeatedTest(5)
  void countsAgainAfterUnfinishedBodiesFilledTheHeap() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        LambdaEmulator lambda =
            LambdaEmulator.builder()
                .opt(Path.of(System.getProperty("layer")))
                .timeout(Duration.ofSeconds(8))
                .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
                .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
                .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
                .listener(telemetry)
                .build()) {
      lambda.init();
      Thread sender = new Thread(this::sendUnfinishedBodies, "unfinished-bodies");
      sender.start();
      for (int i = 0; i < INVOCATIONS; i++) {
        lambda.invoke(Invocation.success().lasting(Duration.ofMillis(50)));
      }
      calm.set(true);
      closeConnections();
      sender.join();
      for (int i = 0; i < INVOCATIONS; i++) {
        lambda.invoke(Invocation.handlerError());
      }
      lambda.shutdown();

      assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
      assertThat(RunTotals.receivedWindows(receiver.stored()).get(RunTotals.ERRORS))
          .as("invocations after the lack of heap: %s", lambda.extensions())
          .isEqualTo(INVOCATIONS);
    }
  }

  /** Sends bodies without their last bytes again and again, until it is told to stop. */
  private void sendUnfinishedBodies() {
    byte[] part = new byte[BODY_BYTES - 1];
    while (!calm.get()) {
      try {
        for (int i = 0; i < CONNECTIONS && !calm.get(); i++) {
          Socket connection = telemetry.connect();
          connections.add(connection);
          connection.getOutputStream().write(head());
          connection.getOutputStream().write(part);
        }
      } catch (Exception closed) {
        // The extension closes connections for which it has no memory.
      } finally {
        closeConnections();
      }
    }
  }

  /** Also ends a write to a connection from which the extension does not read. */
  private void closeConnections() {
    connections.forEach(HeapPressureTest::close);
    connections.clear();
  }

  private byte[] head() throws Exception {
    String size = Integer.toHexString(BODY_BYTES);
    return ("POST "
            + telemetry.path()
            + " HTTP/1.1\r\nHost: sandbox\r\nTransfer-Encoding: chunked\r\n\r\n"
            + size
            + "\r\n")
        .getBytes(US_ASCII);
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // The extension has closed it.
    }
  }
}
