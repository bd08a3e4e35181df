// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A function with a custom runtime. It echoes its payload or does what the payload says. It
 * implements HTTP itself, to see the exact names and bytes and to send trailers.
 */
public final class ProbeFunction {

  public static final String ERROR =
      """
      {"errorMessage": "'order'", "errorType": "KeyError", "requestId": "1-2", "stackTrace": ["  File \\"index.py\\""]}
      """;

  private static final URI API = URI.create("http://" + System.getenv("AWS_LAMBDA_RUNTIME_API"));
  private static final String PATH = "/2018-06-01/runtime/invocation/";

  private ProbeFunction() {}

  private static final class Response {

    private final String head;
    private final byte[] body;

    Response(String head, byte[] body) {
      this.head = head;
      this.body = body;
    }

    String header(String name) {
      return head.lines()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println("handler " + System.getenv("_HANDLER"));
    while (true) {
      Response next = exchange("GET " + PATH + "next", "", new byte[0]);
      String id = next.header("Lambda-Runtime-Aws-Request-Id");
      String payload = new String(next.body, StandardCharsets.UTF_8);
      switch (payload) {
        case "exit" -> System.exit(5);
        case "\"error\"" ->
            exchange(
                "POST " + PATH + id + "/error",
                "Lambda-Runtime-Function-Error-Type: Unhandled\r\n",
                utf8(ERROR));
        case "\"context\"" -> respond(id, utf8(next.header("Lambda-Runtime-Client-Context")));
        case "\"headers\"" -> respond(id, utf8(next.head));
        case "\"trailers\"" -> streamWithTrailers(id);
        default -> respond(id, next.body);
      }
    }
  }

  private static void respond(String id, byte[] body) throws IOException {
    exchange("POST " + PATH + id + "/response", "", body);
  }

  private static void streamWithTrailers(String id) throws IOException {
    String head =
        String.join(
            "\r\n",
            "Lambda-Runtime-Function-Response-Mode: streaming",
            "Transfer-Encoding: chunked",
            "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body",
            "");
    String error = Base64.getEncoder().encodeToString(utf8(ERROR));
    String body =
        String.join(
            "\r\n",
            "7",
            "partial",
            "0",
            "Lambda-Runtime-Function-Error-Type: Function.BrokeOff",
            "Lambda-Runtime-Function-Error-Body: " + error,
            "",
            "");
    send("POST " + PATH + id + "/response", head, utf8(body));
  }

  private static Response exchange(String line, String headers, byte[] body) throws IOException {
    return send(line, headers + "Content-Length: " + body.length + "\r\n", body);
  }

  private static Response send(String line, String headers, byte[] body) throws IOException {
    try (Socket socket = new Socket(API.getHost(), API.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(utf8(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n"));
      out.write(body);
      out.flush();
      return read(socket.getInputStream());
    }
  }

  private static Response read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String end = "\r\n\r\n";
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.write(c);
      if (head.toString(StandardCharsets.UTF_8).endsWith(end)) {
        return new Response(head.toString(StandardCharsets.UTF_8), in.readAllBytes());
      }
    }
    throw new IOException("the connection was closed: " + head);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
