package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.RunTotals;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that real servers and balancers give, and that lose nothing. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class UnusualResponsesTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String TIMED_OUT =
      """
      HTTP/1.0 408 Request Time-out\r
      Cache-Control: no-cache\r
      Connection: close\r
      Content-Type: text/html\r
      \r
      <html><body>No request came in time.</body></html>
      """;
  private static final String UNAVAILABLE =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nOK",
        "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n",
        "HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\nOK",
        "HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\n\r\n"
      })
  void takesAnyStatusOf2xxAsAccepted(String response) throws Exception {
    try (RawReceiver receiver =
            RawReceiver.start((connection, request) -> RawReceiver.Response.stored(response));
        LayerEnvironment lambda = pushingAtEachEnd(receiver)) {
      invokeThrice(lambda);

      assertStoredThrice(receiver, lambda);
      assertThat(lastLine(lambda)).contains("0 failed, 0 lost");
    }
  }

  /** A balancer that tells an idle connection that it closes it, and one that repeats itself. */
  @ParameterizedTest
  @ValueSource(strings = {TIMED_OUT, OK})
  void ignoresAResponseThatNobodyAskedFor(String unasked) throws Exception {
    try (RawReceiver receiver =
            RawReceiver.start(
                (connection, request) -> {
                  RawReceiver.Response stored = RawReceiver.Response.stored(OK);
                  return connection == 1 ? stored.andUnasked(unasked) : stored;
                });
        LayerEnvironment lambda = pushingAtEachEnd(receiver)) {
      invokeThrice(lambda);

      assertStoredThrice(receiver, lambda);
      assertThat(lastLine(lambda)).contains("0 failed, 0 lost");
      assertThat(receiver.connectionsOfRequests()).startsWith(1, 2);
    }
  }

  /** A balancer that is leaving refuses for ever on the connections that it has. */
  @Test
  void opensANewConnectionAfterAFailedAttempt() throws Exception {
    try (RawReceiver receiver =
            RawReceiver.start(
                (connection, request) ->
                    connection == 1
                        ? RawReceiver.Response.refused(UNAVAILABLE)
                        : RawReceiver.Response.stored(OK));
        LayerEnvironment lambda = pushingAtEachEnd(receiver)) {
      invokeThrice(lambda);

      assertStoredThrice(receiver, lambda);
      assertThat(receiver.connectionsOfRequests()).startsWith(1, 2);
    }
  }

  private static LayerEnvironment pushingAtEachEnd(RawReceiver receiver) {
    return LayerEnvironment.pushingTo(receiver.port())
        .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
        .build();
  }

  /** Slowly enough for each push to be one of its own, behind what came on the idle connection. */
  private static void invokeThrice(LayerEnvironment lambda) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(600)));
    }
    lambda.shutdown();
  }

  private static void assertStoredThrice(RawReceiver receiver, LayerEnvironment lambda) {
    assertThat(RunTotals.received(receiver.stored()).get(RunTotals.INVOCATIONS))
        .as("%s%n%s", receiver.connectionsOfRequests(), lambda.extensions())
        .isEqualTo(3);
    assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
  }

  private static String lastLine(LayerEnvironment lambda) {
    return lambda.extensions().get(0).log().stream()
        .filter(line -> line.contains("stopped: "))
        .findFirst()
        .orElse("no last line");
  }
}
