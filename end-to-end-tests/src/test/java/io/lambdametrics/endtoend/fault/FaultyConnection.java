// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Serves the requests of one connection, and injects the current fault into each of them. */
final class FaultyConnection {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final Duration PAUSE_BETWEEN_BYTES = Duration.ofMillis(20);

  /** Blocks while requests must wait. */
  @FunctionalInterface
  interface Gate {
    void pass() throws InterruptedException;
  }

  private final RequestForwarder forwarder;
  private final ProxyLog log;
  private final Supplier<Fault> faults;
  private final Gate gate;
  private final InputStream in;
  private final OutputStream out;
  private boolean reset;

  FaultyConnection(
      Socket socket, RequestForwarder forwarder, ProxyLog log, Supplier<Fault> faults, Gate gate)
      throws IOException {
    this.forwarder = forwarder;
    this.log = log;
    this.faults = faults;
    this.gate = gate;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Returns whether the connection must end with a TCP reset. */
  boolean mustBeReset() {
    return reset;
  }

  /**
   * Serves one request.
   *
   * @return false if there was no request, or if the connection must end after it
   */
  boolean serveNext() throws IOException, InterruptedException {
    Optional<RequestHead> next = RequestHead.read(in);
    if (next.isEmpty()) {
      return false;
    }
    RequestHead head = next.get();
    Fault fault = faults.get();
    log.arrived(head.backend());
    if (fault != Fault.NONE) {
      log.faultMet();
    }
    if (fault == Fault.RESET_AFTER_HEADERS) {
      gate.pass();
      return endWithReset();
    }
    if (fault == Fault.STALLED) {
      in.transferTo(OutputStream.nullOutputStream());
      return false;
    }
    byte[] body = head.readBody(in);
    gate.pass();
    return respond(fault, head, body);
  }

  private boolean respond(Fault fault, RequestHead head, byte[] body)
      throws IOException, InterruptedException {
    return switch (fault) {
      case LATENCY -> {
        TimeUnit.MILLISECONDS.sleep(LATENCY.toMillis());
        yield relay(head, body, false);
      }
      case RESET_AFTER_BODY -> endWithReset();
      case RESET_AFTER_STORING -> {
        forward(head, body);
        yield endWithReset();
      }
      case BYTE_BY_BYTE -> relay(head, body, true);
      case RETRY_AFTER_SECONDS -> {
        log.askedToWait(head.backend(), Instant.now().plus(RETRY_AFTER));
        yield write(429, "Retry-After: " + RETRY_AFTER.toSeconds(), "too many requests");
      }
      case RETRY_AFTER_DATE -> {
        Instant until = Instant.now().plus(RETRY_AFTER).truncatedTo(ChronoUnit.SECONDS);
        log.askedToWait(head.backend(), until);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        yield write(429, "Retry-After: " + date.replace("Z", "GMT"), "too many requests");
      }
      case INTERNAL_ERROR -> write(500, "X-Fault: yes", "internal error");
      case UNAVAILABLE -> write(503, "X-Fault: yes", "unavailable");
      case OUT_OF_ORDER -> {
        log.destroyed(head, true, body);
        yield write(400, "X-Fault: yes", "out of order sample");
      }
      case NOTHING_STORED -> {
        log.destroyed(head, false, body);
        yield write(204, "X-Fault: yes", "");
      }
      case NOTHING_STORED_V2 ->
          head.isVersion2() ? write(204, "X-Fault: yes", "") : relay(head, body, false);
      default -> relay(head, body, false);
    };
  }

  /** Forwards a request and sends the receiver's response. */
  private boolean relay(RequestHead head, byte[] body, boolean byteByByte)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = forward(head, body);
    byte[] bytes =
        bytes(
            response.statusCode(),
            "X-Relayed: yes",
            new String(response.body(), StandardCharsets.UTF_8));
    if (!byteByByte) {
      return write(bytes);
    }
    for (byte each : bytes) {
      out.write(each);
      out.flush();
      TimeUnit.MILLISECONDS.sleep(PAUSE_BETWEEN_BYTES.toMillis());
    }
    return true;
  }

  private HttpResponse<byte[]> forward(RequestHead head, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = forwarder.send(head, body);
    if (response.statusCode() / 100 == 2) {
      log.stored(head, body);
    }
    return response;
  }

  private boolean write(int status, String header, String body) throws IOException {
    return write(bytes(status, header, body));
  }

  private boolean write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return true;
  }

  private static byte[] bytes(int status, String header, String body) {
    String length = status == 204 ? "" : "Content-Length: " + body.length() + "\r\n";
    return ("HTTP/1.1 " + status + " Status\r\n" + header + "\r\n" + length + "\r\n" + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private boolean endWithReset() {
    reset = true;
    return false;
  }
}
