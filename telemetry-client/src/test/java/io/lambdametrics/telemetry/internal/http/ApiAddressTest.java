// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9001, 127.0.0.1, 9001, 127.0.0.1:9001",
    "169.254.100.1:9001, 169.254.100.1, 9001, 169.254.100.1:9001",
    "lambda_runtime_api:8080, lambda_runtime_api, 8080, lambda_runtime_api:8080",
    "_a_:1, _a_, 1, _a_:1",
    "[::1]:9001, ::1, 9001, [::1]:9001",
    "[fe80::1%eth0]:65535, fe80::1%eth0, 65535, [fe80::1]:65535",
    "localhost, localhost, 9001, localhost:9001",
    "[::1], ::1, 9001, [::1]:9001",
    "http://127.0.0.1:9001/, 127.0.0.1, 9001, 127.0.0.1:9001",
    "' host:1 ', host, 1, host:1",
  })
  void reads(String text, String host, int port, String header) {
    ApiAddress address = ApiAddress.parse(text);

    assertThat(address).isEqualTo(new ApiAddress(host, port));
    assertThat(address.header()).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:1", "127.1.2.3:1", "[::1]:1", "LocalHost:1"})
  void recognizesLoopbackAddresses(String text) {
    assertThat(ApiAddress.parse(text).isLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.100.1:9001", "sandbox:1", "[fe80::1]:1"})
  void recognizesOtherAddresses(String text) {
    assertThat(ApiAddress.parse(text).isLoopback()).isFalse();
  }

  @Test
  @Timeout(30)
  void registersOverIpv6() throws Exception {
    byte[] address = new byte[16];
    address[15] = 1;
    InetAddress loopback = InetAddress.getByAddress(address);
    ServerSocket server;
    try {
      server = new ServerSocket(0, 1, loopback);
    } catch (IOException noIpv6) {
      Assumptions.abort("this machine has no IPv6: enable it to run this test");
      return;
    }
    try (server) {
      CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> response(server));

      Registration registration =
          ExtensionsApi.at("[::1]:" + server.getLocalPort()).register("e", Set.of());

      assertThat(registration.id()).isEqualTo("an-id");
      assertThat(request.get()).contains("\r\nHost: [::1]:" + server.getLocalPort() + "\r\n");
    }
  }

  private static String response(ServerSocket server) {
    try (Socket socket = server.accept()) {
      byte[] buffer = new byte[4096];
      int length = socket.getInputStream().read(buffer);
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: an-id\r\nContent-Length: 2\r\n\r\n{}"
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
