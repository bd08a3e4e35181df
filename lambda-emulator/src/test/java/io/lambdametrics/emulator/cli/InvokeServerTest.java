// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.testing.ProbeFunction;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls the function over HTTP, as {@code --serve} allows. */
class InvokeServerTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;
  private EnvironmentPool pool;
  private InvokeServer server;

  @BeforeEach
  void serve() throws IOException {
    TestOpt opt = new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    List<String> arguments =
        List.of(
            "--opt",
            folder.toString(),
            "--function",
            opt.probeFunction().toString(),
            "--timeout",
            "20s",
            "--max-retries",
            "1",
            "--serve",
            "0");
    CommandLineOptions options = CommandLineOptions.parse(arguments);
    pool =
        new EnvironmentPool(
            options,
            new Console(new PrintStream(OutputStream.nullOutputStream()), false, false),
            new EventLog(options.files()));
    server = new InvokeServer(pool, options, 0);
  }

  @AfterEach
  void stop() {
    server.close();
    pool.close();
  }

  @Test
  void returnsTheErrorObjectOfTheFunction() throws Exception {
    HttpResponse<byte[]> response = call("\"error\"");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
    assertThat(response.body()).asString().isEqualTo(ProbeFunction.ERROR);
  }

  @Test
  void returnsTheErrorInTheTrailersOfAStreamedResponse() throws Exception {
    HttpResponse<byte[]> response = call("\"trailers\"");

    assertThat(response.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
    assertThat(response.body()).asString().isEqualTo(ProbeFunction.ERROR);
  }

  @Test
  void passesTheClientContextOfTheCaller() throws Exception {
    HttpResponse<byte[]> response =
        call("\"context\"", "X-Amz-Client-Context", "eyJjdXN0b20iOiB7ImsiOiAidiJ9fQ==");

    assertThat(response.body()).asString().isEqualTo("{\"custom\": {\"k\": \"v\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no Base64!", "bm8gSlNPTg==", "W10=", "eyJhIjoi/yJ9"})
  void refusesAnInvalidClientContext(String context) throws Exception {
    HttpResponse<byte[]> response = call("\"context\"", "X-Amz-Client-Context", context);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("X-Amzn-ErrorType"))
        .hasValue("InvalidRequestContentException");
  }

  @Test
  void keepsBytesInBothDirections() throws Exception {
    byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, '\n', (byte) 0x80, 'x'};

    assertThat(call(bytes).body()).isEqualTo(bytes);
  }

  @Test
  void refusesMoreThanSixMebibytes() throws Exception {
    byte[] most = new byte[6 * 1024 * 1024];

    assertThat(call(most).body()).hasSize(most.length);
    HttpResponse<byte[]> refused = call(new byte[most.length + 1]);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("X-Amzn-ErrorType"))
        .hasValue("RequestTooLargeException");
    assertThat(refused.body()).asString().contains("must be smaller than 6291456 bytes");
  }

  @Test
  void usesTheRequestIdOfTheCaller() throws Exception {
    HttpResponse<byte[]> response = call("\"headers\"", "X-Amzn-RequestId", "order-1");

    assertThat(response.headers().firstValue("X-Amzn-RequestId")).hasValue("order-1");
    assertThat(response.body()).asString().contains("Lambda-Runtime-Aws-Request-Id: order-1\r\n");
    assertThat(call("{}", "X-Amzn-RequestId", "a/b").statusCode()).isEqualTo(400);
  }

  @Test
  void retriesAFailedAsynchronousCallUnderItsRequestId() throws Exception {
    HttpResponse<byte[]> response = call("\"error\"", "X-Amz-Invocation-Type", "Event");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEmpty();
    Await.until(Duration.ofSeconds(20), () -> reported().size() == 2);
    String id = response.headers().firstValue("X-Amzn-RequestId").orElseThrow();
    assertThat(reported()).containsExactly(id, id);
  }

  @Test
  void asynchronousCallsWaitWithoutThreadsAndAreCounted() throws Exception {
    for (int i = 0; i < 20; i++) {
      call("\"error\"", "X-Amz-Invocation-Type", "Event");
    }

    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("asynchronous invocation")))
        .hasSizeLessThanOrEqualTo(1);
    server.close();
    pool.close();
    assertThat(server.pending()).isBetween(1, 20);
  }

  @Test
  void dryRunInvokesNothing() throws Exception {
    assertThat(call("{}", "X-Amz-Invocation-Type", "DryRun").statusCode()).isEqualTo(204);
    assertThat(call("{}", "X-Amz-Invocation-Type", "Later").statusCode()).isEqualTo(400);

    assertThat(pool.environments().get(0).events()).isEmpty();
  }

  private List<String> reported() {
    List<String> ids = new ArrayList<>();
    Records.of(pool.environments().get(0), "platform.report")
        .forEach(report -> ids.add(report.path("requestId").asText()));
    return ids;
  }

  private HttpResponse<byte[]> call(String payload, String... headers) throws Exception {
    return call(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
  }

  private HttpResponse<byte[]> call(byte[] payload, String... headers) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + InvokeServer.PATH);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(
        request.POST(BodyPublishers.ofByteArray(payload)).build(), BodyHandlers.ofByteArray());
  }
}
