// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses to {@code next} that Lambda does not send, byte by byte. They cause errors at worst.
 */
@Timeout(60)
class ApiResponsesTest {

  private static final Registration REGISTRATION =
      new Registration("an-id", "f", "1", "h", Optional.empty());
  private static final String SHUTDOWN = "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":1}";

  private ServerSocket server;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private NextEvent next(String response) throws IOException {
    byte[] bytes =
        response
            .replace("\\r", "\r")
            .replace("\\n", "\n")
            .replace("\\0", "\0")
            .getBytes(ISO_8859_1);
    Thread lambda = new Thread(() -> serve(bytes));
    lambda.setDaemon(true);
    lambda.start();
    return ExtensionsApi.at("127.0.0.1:" + server.getLocalPort()).next(REGISTRATION);
  }

  private void serve(byte[] response) {
    while (true) {
      try (Socket socket = server.accept()) {
        readRequest(socket);
        OutputStream out = socket.getOutputStream();
        out.write(response);
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private static void readRequest(Socket socket) throws IOException {
    int newLines = 0;
    while (newLines < 2) {
      int b = socket.getInputStream().read();
      newLines = b == '\n' ? newLines + 1 : b == '\r' ? newLines : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\n",
        "\\r\\n\\r\\n",
        "\\n\\n\\n",
        "\\0\\n\\n",
        "<html>\\n\\n",
        "HTTP/1.1\\r\\n\\r\\n",
        "HTTP/1.1 \\r\\n\\r\\n",
        "HTTP/1.1 2\\r\\n\\r\\n",
        "HTTP/1.1 -12 x\\r\\n\\r\\n",
        "HTTP/1.1 +20 x\\r\\n\\r\\n",
        "HTTP/1.1 2000 x\\r\\n\\r\\n",
        "HTTP/1.1 000 x\\r\\n\\r\\n",
        "HTTP/2 200\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 999999999999\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 9223372036854775807\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nx\\r\\n",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n7fffffffffffffff\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nffffffffffffff\\r\\n{}",
        "HTTP/1.1 200 OK\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\n\\r\\n[]",
        "HTTP/1.1 200 OK\\r\\n\\r\\n{\"eventType\":\"INVOKE\"}",
        "HTTP/1.1 204 No Content\\r\\n\\r\\n",
        "HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n",
        "HTTP/1.1 302 Found\\r\\nLocation: /\\r\\n\\r\\n",
        "HTTP/1.1 403 No\\r\\n\\r\\n{\"errorMessage\":{},\"errorType\":[]}",
        "HTTP/1.1 500 No\\r\\n\\r\\n{\"errorMessage\":1e999"
      })
  void throwsIoExceptionForInvalidResponses(String response) {
    assertThatIOException().isThrownBy(() -> next(response));
  }

  @Test
  void throwsIoExceptionForEndlessResponse() {
    assertThatIOException()
        .isThrownBy(() -> next("HTTP/1.1 200 OK\r\n\r\n" + "{".repeat(2_000_000)));
    assertThatIOException().isThrownBy(() -> next("HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)));
    assertThatIOException().isThrownBy(() -> next("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000)));
    assertThatIOException().isThrownBy(() -> next("\n".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\\r\\n\\r\\nBODY",
        "\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\nBODY",
        "\\nHTTP/1.0 200 OK\\n\\nBODY",
        "HTTP/1.1 200\\r\\n\\r\\nBODY",
        "HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\nBODY",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n27\\r\\nBODY\\r\\n0\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\nno colon\\r\\nContent-Length: 39\\r\\n\\r\\nBODY and more",
      })
  void readsUnusualResponses(String response) throws IOException {
    assertThat(SHUTDOWN).hasSize(0x27);
    assertThat(next(response.replace("BODY", SHUTDOWN))).isInstanceOf(NextEvent.Shutdown.class);
  }

  /** The body then overwrites the memory that contained the header fields. */
  @Test
  void readsTheIdentifierOfAResponseWhoseBodyArrivesInPieces() throws Exception {
    Thread lambda = new Thread(this::serveRegistrationInPieces);
    lambda.setDaemon(true);
    lambda.start();

    Registration registration =
        ExtensionsApi.at("127.0.0.1:" + server.getLocalPort()).register("name", Set.of());

    assertThat(registration.id()).isEqualTo("an-id");
    assertThat(registration.functionName()).isEqualTo("f");
  }

  private void serveRegistrationInPieces() {
    String head =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nLambda-Extension-Identifier: an-id\r\n\r\n";
    String chunk = "{\"functionName\":\"f\"," + " ".repeat(9000) + "\"handler\":\"h\"}";
    try (Socket socket = server.accept()) {
      readRequest(socket);
      OutputStream out = socket.getOutputStream();
      out.write((head + Integer.toHexString(chunk.length()) + "\r\n").getBytes(ISO_8859_1));
      out.write((chunk + "\r\n0\r\n\r\n").getBytes(ISO_8859_1));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client has disconnected.
    }
  }
}
