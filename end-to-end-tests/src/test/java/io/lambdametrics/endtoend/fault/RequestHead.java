// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.OtlpDecoder;
import io.lambdametrics.receiver.RemoteWriteDecoder;
import io.lambdametrics.receiver.StoredSeries;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The request line and the headers of an HTTP/1.1 request whose body has a known length.
 *
 * @param target the path and the query
 * @param headers the headers by their names in lower case
 */
record RequestHead(String target, Map<String, String> headers) {

  private static final int MAX_LENGTH = 64 * 1024;
  private static final int EMPTY_LINE = 0x0d0a0d0a;

  RequestHead {
    headers = Map.copyOf(headers);
  }

  /** Reads the next request's head; returns empty if the connection ends instead. */
  static Optional<RequestHead> read(InputStream from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int lastFourBytes = 0;
    while (lastFourBytes != EMPTY_LINE) {
      int next = from.read();
      if (next < 0 && head.size() == 0) {
        return Optional.empty();
      }
      if (next < 0 || head.size() > MAX_LENGTH) {
        throw new EOFException("the head of a request is incomplete or too long");
      }
      head.write(next);
      lastFourBytes = lastFourBytes << 8 | next;
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

  /** Reads the body, which follows the head. */
  byte[] readBody(InputStream from) throws IOException {
    int length = Integer.parseInt(header("content-length"));
    byte[] body = from.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body of a request is incomplete");
    }
    return body;
  }

  /** Returns the value of a header; empty if it is missing. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Returns the backend that sent the request: in these tests only Sysdig's sends a token. */
  String backend() {
    if (isOtlp()) {
      return "otlp";
    }
    return headers.containsKey("authorization") ? "sysdig" : "prometheus";
  }

  /** Returns the series in the request's body, which must not be remote write 2.0. */
  List<StoredSeries> decode(byte[] body) throws IOException {
    return isOtlp()
        ? OtlpDecoder.decode(body, header("content-encoding").equals("gzip"))
        : RemoteWriteDecoder.decode(body);
  }

  private boolean isOtlp() {
    return target.equals(ServerKind.OTLP.path());
  }

  /** Returns whether the request is remote write 2.0. */
  boolean isVersion2() {
    return header("content-type").contains("io.prometheus.write.v2.Request");
  }
}
