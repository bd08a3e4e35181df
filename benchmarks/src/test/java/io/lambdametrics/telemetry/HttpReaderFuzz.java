// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.fuzz.Property;
import io.lambdametrics.telemetry.internal.http.HttpBody;
import io.lambdametrics.telemetry.internal.http.HttpHead;
import io.lambdametrics.telemetry.internal.http.HttpReader;
import io.lambdametrics.telemetry.internal.http.HttpSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzes the listener's reading of requests, until the connection ends or is rejected. The input is
 * the bytes that arrive on the connection.
 *
 * <p>Properties: only an {@code IOException} is thrown. The outcome does not depend on how the
 * bytes are split into packets. A body is not longer than the input. A rejection has a status of
 * 400 or above.
 */
public final class HttpReaderFuzz {

  private static final int MOST = 1000;
  private static final int IGNORED = 1000;

  private HttpReaderFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    List<String> whole = outcome(new ByteArrayInputStream(input), input.length);
    Property.checkEqual(outcome(new Packets(input, 1), input.length), whole, "byte by byte");
    Property.checkEqual(outcome(new Packets(input, 7), input.length), whole, "by seven bytes");
  }

  private static List<String> outcome(InputStream in, int length) {
    List<String> outcome = new ArrayList<>();
    HttpReader reader = new HttpReader(in::read);
    try {
      for (HttpHead head = reader.head(); head != null; head = reader.head()) {
        head.readRequestLine();
        head.checkRequestFields();
        outcome.add(
            head
                + " close="
                + head.hasValue("Connection", "close")
                + " expect="
                + head.field("Expect"));
        HttpBody body = reader.requestBody(MOST, IGNORED);
        Property.check(
            body.length() <= Math.min(length, MOST), "the body is longer than the input");
        Property.check(
            body.ignored() >= 0 && body.ignored() <= IGNORED, "too many bytes were skipped");
        outcome.add(new String(body.toArray(), StandardCharsets.ISO_8859_1) + "+" + body.ignored());
      }
      outcome.add("end");
    } catch (HttpSyntaxException refused) {
      Property.check(
          refused.status() >= 400 && refused.status() < 600, "not the status of an error");
      outcome.add(String.valueOf(refused.getMessage()));
    } catch (IOException broken) {
      outcome.add("truncated");
    }
    return outcome;
  }

  /** Returns a few bytes per read. */
  static final class Packets extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int size;

    Packets(byte[] bytes, int size) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.size = size;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int start, int length) {
      return bytes.read(to, start, Math.min(size, length));
    }
  }
}
