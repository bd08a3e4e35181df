// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one invocation allocates once everything is warm, beyond the events themselves. */
@Timeout(60)
class ClientAllocationTest {

  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 1_000;

  private static final Registration REGISTRATION =
      new Registration(
          "6f1c3a52-0000-4000-8000-00000000beef", "invoices", "7", "h", Optional.empty());

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Returns an id that differs from call to call, in the length of Lambda's. */
  private static String requestId(int number) {
    return "8476a536-e9f4-11e8-9739-" + (100_000_000_000L + number);
  }

  private static byte[] invoke(int number) {
    String body =
        "{\"eventType\":\"INVOKE\",\"deadlineMs\":"
            + (1_784_613_840_123L + number)
            + ",\"requestId\":\""
            + requestId(number)
            + "\",\"invokedFunctionArn\":\"arn:aws:lambda:eu-central-1:123456789012:function:f\","
            + "\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1-5bef4de7-ad49b0e87f6ef"
            + (100_000_000 + number)
            + ";Parent=91ed514f1e5c03b2;Sampled=1\"}}";
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Extension-Event-Identifier:"
            + " 3f2b8c1a-0000-4000-8000-00000000feed\r\nDate: Sun, 01 Mar 2026 08:00:00 GMT\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(ISO_8859_1);
  }

  /** The events of an invocation, with ' in place of the quotes. */
  private static final String BODY =
      "[{'time':'TIME','type':'platform.start','record':{'requestId':'ID','version':'$LATEST'}},"
          + "{'time':'TIME','type':'platform.runtimeDone','record':{'requestId':'ID',"
          + "'status':'success','metrics':{'durationMs':12.5,'producedBytes':30},'spans':"
          + "[{'name':'responseLatency','start':'TIME','durationMs':1.5}]}},"
          + "{'time':'TIME','type':'platform.report','record':{'requestId':'ID',"
          + "'status':'success','metrics':{'durationMs':12.5,'billedDurationMs':13,"
          + "'memorySizeMB':128,'maxMemoryUsedMB':70}}}]";

  private static String body(int number) {
    return BODY.replace("TIME", "2026-03-01T08:00:00." + (100 + number % 900) + "Z")
        .replace("ID", requestId(number))
        .replace('\'', '"');
  }

  private static byte[] delivery(String path, int number) {
    String body = body(number);
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: sandbox.localdomain:4243\r\nUser-Agent: Go-http-client/1.1\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\nContent-Type: application/json\r\nAccept-Encoding: gzip\r\n\r\n"
            + body)
        .getBytes(ISO_8859_1);
  }

  private static void serveEvents(ServerSocket server) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      byte[] request = new byte[8192];
      for (int i = 0; in.read(request) > 0; i++) {
        out.write(invoke(i));
      }
    } catch (IOException e) {
      // The client has disconnected.
    }
  }

  @Test
  void allocatesLittleMoreThanTheEventPerCallOfNext() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread lambda = new Thread(() -> serveEvents(server));
      lambda.setDaemon(true);
      lambda.start();
      ExtensionsApi api = ExtensionsApi.at("127.0.0.1:" + server.getLocalPort());
      Runnable task = () -> {};
      for (int i = 0; i < WARM_UP; i++) {
        api.next(REGISTRATION, task);
      }

      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < MEASURED; i++) {
        api.next(REGISTRATION, task);
      }

      long perCall = (THREADS.getCurrentThreadAllocatedBytes() - before) / MEASURED;
      assertThat(perCall).isLessThan(400);
    }
  }

  @Test
  void allocatesLittleMoreThanTheBodyPerDelivery() throws Exception {
    assertThat(bytesPerDelivery(batch -> {})).isLessThan(body(0).length() + 200);
  }

  @Test
  void allocatesLittleMoreThanTheEventsPerDecodedDelivery() throws Exception {
    long perDelivery = bytesPerDelivery(TelemetryBatch::events);
    // The three events need about 800 bytes.
    assertThat(perDelivery).isLessThan(body(0).length() + 200 + 1_300);
  }

  private static long bytesPerDelivery(TelemetryHandler handler) throws Exception {
    long[] allocated = new long[WARM_UP + MEASURED];
    AtomicInteger handled = new AtomicInteger();
    try (TelemetryListener listener =
        TelemetryListener.start(
            batch -> {
              handler.handle(batch);
              allocated[handled.getAndIncrement()] = THREADS.getCurrentThreadAllocatedBytes();
            })) {
      String path = URI.create(listener.destination()).getPath();
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
        for (int i = 0; i < allocated.length; i++) {
          socket.getOutputStream().write(delivery(path, i));
          socket.getInputStream().readNBytes(38);
        }
      }
    }
    // Closing the listener waits for the batch in progress.
    assertThat(handled).hasValue(allocated.length);
    return (allocated[allocated.length - 1] - allocated[WARM_UP - 1]) / MEASURED;
  }
}
