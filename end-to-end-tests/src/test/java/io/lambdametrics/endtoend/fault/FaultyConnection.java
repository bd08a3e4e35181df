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

/** The requests of one connection, and the fault that each of them meets. */
final class FaultyConnection {

  /** How long a sender is told to wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final Duration DRIP = Duration.ofMillis(20);

  /** Blocks while requests are to wait. */
  @FunctionalInterface
  interface Gate {
    void pass() throws InterruptedException;
  }

  private final RequestForwarder upstream;
  private final ProxyLog ledger;
  private final Supplier<Fault> faults;
  private final Gate gate;
  private final InputStream in;
  private final OutputStream out;
  private boolean reset;

  FaultyConnection(
      Socket socket, RequestForwarder upstream, ProxyLog ledger, Supplier<Fault> faults, Gate gate)
      throws IOException {
    this.upstream = upstream;
    this.ledger = ledger;
    this.faults = faults;
    this.gate = gate;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Whether the connection has to end abruptly. */
  boolean isToBeReset() {
    return reset;
  }

  /** Serves one request; false if there was none, or if it is the last. */
  boolean next() throws IOException, InterruptedException {
    Optional<RequestHead> head = RequestHead.read(in);
    if (head.isEmpty()) {
      return false;
    }
    RequestHead message = head.get();
    Fault fault = faults.get();
    ledger.arrived(message.backend());
    if (fault != Fault.NONE) {
      ledger.met();
    }
    if (fault == Fault.RESET_AFTER_HEADERS) {
      gate.pass();
      return resetHere();
    }
    if (fault == Fault.STALLED) {
      swallow(in);
      return false;
    }
    byte[] body = message.body(in);
    gate.pass();
    return play(fault, message, body);
  }

  private boolean play(Fault fault, RequestHead message, byte[] body)
      throws IOException, InterruptedException {
    return switch (fault) {
      case LATENCY -> {
        TimeUnit.MILLISECONDS.sleep(LATENCY.toMillis());
        yield relay(message, body, false);
      }
      case RESET_AFTER_BODY -> resetHere();
      case RESET_AFTER_STORING -> {
        forward(message, body);
        yield resetHere();
      }
      case DRIPPING -> relay(message, body, true);
      case RETRY_AFTER_SECONDS -> {
        ledger.parked(message.backend(), Instant.now().plus(PATIENCE));
        yield answer(429, "Retry-After: " + PATIENCE.toSeconds(), "too many requests");
      }
      case RETRY_AFTER_DATE -> {
        Instant until = Instant.now().plus(PATIENCE).truncatedTo(ChronoUnit.SECONDS);
        ledger.parked(message.backend(), until);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        yield answer(429, "Retry-After: " + date.replace("Z", "GMT"), "too many requests");
      }
      case INTERNAL_ERROR -> answer(500, "X-Fault: yes", "internal error");
      case UNAVAILABLE -> answer(503, "X-Fault: yes", "unavailable");
      case OUT_OF_ORDER -> {
        ledger.destroyed(message.backend(), true, body);
        yield answer(400, "X-Fault: yes", "out of order sample");
      }
      case NOTHING_STORED -> {
        ledger.destroyed(message.backend(), false, body);
        yield answer(204, "X-Fault: yes", "");
      }
      case NOTHING_STORED_2 ->
          message.isVersion2() ? answer(204, "X-Fault: yes", "") : relay(message, body, false);
      default -> relay(message, body, false);
    };
  }

  private boolean relay(RequestHead message, byte[] body, boolean dripping)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = forward(message, body);
    byte[] bytes =
        bytes(
            answer.statusCode(),
            "X-Relayed: yes",
            new String(answer.body(), StandardCharsets.UTF_8));
    if (!dripping) {
      return write(bytes);
    }
    for (byte each : bytes) {
      out.write(each);
      out.flush();
      TimeUnit.MILLISECONDS.sleep(DRIP.toMillis());
    }
    return true;
  }

  private HttpResponse<byte[]> forward(RequestHead message, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = upstream.send(message, body);
    if (answer.statusCode() / 100 == 2) {
      ledger.stored(body);
    }
    return answer;
  }

  private boolean answer(int status, String header, String body) throws IOException {
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

  private boolean resetHere() {
    reset = true;
    return false;
  }

  /** Reads until the other side gives up, and says nothing. */
  static void swallow(InputStream from) throws IOException {
    from.transferTo(OutputStream.nullOutputStream());
  }
}
