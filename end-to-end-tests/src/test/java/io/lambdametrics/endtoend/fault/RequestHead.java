package io.lambdametrics.endtoend.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request of HTTP/1.1, whose body has a known length.
 *
 * @param target the path, with its query
 * @param headers by their names in lower case
 */
public record RequestHead(String target, Map<String, String> headers) {

  private static final int LONGEST_HEAD = 64 * 1024;

  public RequestHead {
    headers = Map.copyOf(headers);
  }

  /** Reads the next head; empty where the connection ends instead. */
  public static Optional<RequestHead> read(InputStream from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last4 = 0;
    while (last4 != 0x0d0a0d0a) {
      int next = from.read();
      if (next < 0 && head.size() == 0) {
        return Optional.empty();
      }
      if (next < 0 || head.size() > LONGEST_HEAD) {
        throw new EOFException("the head of a request is cut off, or too long");
      }
      head.write(next);
      last4 = last4 << 8 | next;
    }
    return Optional.of(parse(head.toString(StandardCharsets.ISO_8859_1)));
  }

  private static RequestHead parse(String head) {
    String[] lines = head.split("\r\n", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    return new RequestHead(lines[0].split(" ", -1)[1], headers);
  }

  /** Reads what follows the head. */
  public byte[] body(InputStream from) throws IOException {
    int length = Integer.parseInt(header("content-length"));
    byte[] body = from.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body of a request is cut off");
    }
    return body;
  }

  /** The value of a header; empty where there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Which of the extension's backends sent it: Sysdig's has a token, Prometheus' has none here. */
  public String backend() {
    return headers.containsKey("authorization") ? "sysdig" : "prometheus";
  }

  /** Whether it is of remote write 2.0. */
  public boolean isVersion2() {
    return header("content-type").contains("io.prometheus.write.v2.Request");
  }
}
