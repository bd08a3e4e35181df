// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An extension that behaves well or badly, depending on its variables. It appends a line to the
 * file {@code PROBE_RECORD} for everything that it sees.
 */
final class ProbeExtension {

  private static final String API = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API");
  private static final AtomicInteger postsToRefuse = new AtomicInteger(number("PROBE_REFUSE", 0));

  private ProbeExtension() {}

  public static void main(String[] args) throws Exception {
    record("PID " + ProcessHandle.current().pid());
    if (flag("PROBE_PRINT")) {
      System.out.println("a line of the probe");
    }
    if (flag("PROBE_NEVER_REGISTER")) {
      new CountDownLatch(1).await();
    }
    String events =
        Arrays.stream(text("PROBE_EVENTS", "INVOKE,SHUTDOWN").split(",", -1))
            .map(event -> '"' + event + '"')
            .collect(Collectors.joining(","));
    HttpURLConnection register = open("POST", "/2020-01-01/extension/register");
    register.setRequestProperty("Lambda-Extension-Name", text("PROBE_NAME", "probe"));
    String response = call(register, "{\"events\":[" + events + "]}");
    String id = register.getHeaderField("Lambda-Extension-Identifier");
    record("REGISTERED " + response);
    subscribe(id);
    if (flag("PROBE_INIT_ERROR")) {
      HttpURLConnection error = open("POST", "/2020-01-01/extension/init/error");
      error.setRequestProperty("Lambda-Extension-Identifier", id);
      error.setRequestProperty("Lambda-Extension-Function-Error-Type", "Extension.ProbeError");
      call(error, "{}");
      System.exit(2);
    }
    if (flag("PROBE_BUSY")) {
      Thread busy = new Thread(ProbeExtension::burn);
      busy.setDaemon(true);
      busy.start();
    }
    serve(id);
  }

  private static void serve(String id) throws Exception {
    int invocations = 0;
    while (true) {
      HttpURLConnection next = open("GET", "/2020-01-01/extension/event/next");
      next.setRequestProperty("Lambda-Extension-Identifier", id);
      String event = call(next, "");
      record("EVENT " + System.currentTimeMillis() + " " + event);
      if (event.contains("SHUTDOWN")) {
        Thread.sleep(number("PROBE_LINGER_MS", 150));
        if (flag("PROBE_IGNORE_SHUTDOWN")) {
          new CountDownLatch(1).await();
        }
        System.exit(number("PROBE_EXIT_CODE", 0));
      }
      if (++invocations == number("PROBE_CRASH_AT", -1)) {
        System.exit(3);
      }
      Thread.sleep(number("PROBE_HOLD_MS", 0));
    }
  }

  private static void burn() {
    long spins = 0;
    while (spins >= 0) {
      spins++;
    }
  }

  private static void subscribe(String id) throws IOException {
    String types = text("PROBE_TYPES", "platform");
    if (types.equals("none")) {
      return;
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    server.createContext("/", ProbeExtension::receive);
    server.start();
    HttpURLConnection subscribe = open("PUT", "/2022-07-01/telemetry");
    subscribe.setRequestProperty("Lambda-Extension-Identifier", id);
    String body =
        """
        {"schemaVersion":"2025-01-29","types":[%s],
         "destination":{"protocol":"HTTP","URI":"http://sandbox.localdomain:%d"},
         "buffering":{"maxItems":1000,"maxBytes":262144,"timeoutMs":%d}}\
        """
            .formatted(
                Arrays.stream(types.split(",", -1))
                    .map(type -> '"' + type + '"')
                    .collect(Collectors.joining(",")),
                server.getAddress().getPort(),
                number("PROBE_BUFFER_MS", 25));
    record("SUBSCRIBED " + call(subscribe, body));
  }

  private static void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean refuse = postsToRefuse.getAndDecrement() > 0;
    record((refuse ? "REFUSED " : "TELEMETRY ") + System.currentTimeMillis() + " " + body);
    exchange.sendResponseHeaders(refuse ? 500 : 200, -1);
    exchange.close();
  }

  private static HttpURLConnection open(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(API + path).toURL().openConnection();
    connection.setRequestMethod(method);
    return connection;
  }

  private static String call(HttpURLConnection connection, String body) throws IOException {
    if (!body.isEmpty()) {
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    InputStream response =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream();
    return new String(response.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static synchronized void record(String line) {
    String file = System.getenv("PROBE_RECORD");
    if (file == null) {
      return;
    }
    try {
      Files.writeString(
          Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot record", e);
    }
  }

  private static boolean flag(String name) {
    return Boolean.parseBoolean(System.getenv(name));
  }

  private static int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  private static String text(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : value;
  }
}
