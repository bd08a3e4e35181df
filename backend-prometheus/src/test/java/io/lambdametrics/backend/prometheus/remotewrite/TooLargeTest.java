// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.testsupport.RawServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests requests that a receiver calls too large; {@link RawServer} counts the connections. */
@Timeout(60)
class TooLargeTest {

  private static final String TAKEN = "HTTP/1.1 204 No Content\r\n\r\n";
  private static final String TOO_LARGE = "HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n";

  private volatile boolean refuses = true;
  private RawServer server;
  private RemoteWriteClient client;
  private RemoteWriteSender sender;

  @BeforeEach
  void start() throws Exception {
    server = new RawServer((connection, request) -> refuses ? TOO_LARGE : TAKEN);
    client = new RemoteWriteClient(HttpEndpoint.of(server.url()), "lambda-metrics/test");
    sender = new RemoteWriteSender(client, RemoteWriteVersion.V1);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void rejectsAWindowThatIsRefusedInTheSmallestParts() throws Exception {
    assertThat(push()).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(server.requests()).hasSizeLessThan(8);
  }

  @Test
  void sendsWholeWindowsAfterATemporaryRefusal() throws Exception {
    for (int push = 0; push < 4; push++) {
      push();
    }
    refuses = false;
    int before = server.requests().size();

    assertThat(push()).isEqualTo(new PushOutcome.Accepted());
    assertThat(server.requests()).hasSize(before + 1);
  }

  private PushOutcome push() throws InterruptedException {
    RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
    for (int i = 0; i < 160; i++) {
      request.add(
          "x",
          Labels.of("number", String.valueOf(i)),
          List.of(new RemoteWriteRequest.Sample(1, 1_700_000_000_000L)));
    }
    return sender.send(request.build(), Duration.ofSeconds(20));
  }
}
