// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the process's environment variables as UTF-8, the encoding that Lambda uses.
 *
 * <p>The JDK decodes them in the locale's encoding, which can replace every byte beyond ASCII, and
 * it keeps each of them twice. So they are read from {@code /proc}, in three system calls.
 */
public final class EnvironmentVariables {

  private static final String PROC = "/proc/self/environ";

  /** Lambda allows 4 KB for a function's own variables; there are some more. */
  private static final int USUAL_SIZE = 4096;

  private EnvironmentVariables() {}

  /** Returns this process's variables, decoded by the JDK if there is no {@code /proc}. */
  public static Map<String, String> ofThisProcess() {
    try (FileInputStream in = new FileInputStream(PROC)) {
      return parse(readAll(in));
    } catch (IOException noProc) {
      return System.getenv();
    }
  }

  /** Reads with less memory than {@link InputStream#readAllBytes}. */
  private static byte[] readAll(InputStream in) throws IOException {
    byte[] bytes = new byte[USUAL_SIZE];
    int length = 0;
    for (int read = 0; read >= 0; read = in.read(bytes, length, bytes.length - length)) {
      length += read;
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Parses {@code NAME=value} entries that each end with a zero byte. */
  static Map<String, String> parse(byte[] entries) {
    Map<String, String> variables = new HashMap<>();
    int start = 0;
    while (start < entries.length) {
      int end = indexOf(0, entries, start);
      int equals = indexOf('=', entries, start);
      if (start < equals && equals < end) {
        variables.putIfAbsent(text(entries, start, equals), text(entries, equals + 1, end));
      }
      start = end + 1;
    }
    return variables;
  }

  /** Returns the index of the first such byte; the end if there is none. */
  private static int indexOf(int wanted, byte[] entries, int from) {
    int index = from;
    while (index < entries.length && entries[index] != wanted) {
      index++;
    }
    return index;
  }

  private static String text(byte[] entries, int start, int end) {
    return new String(entries, start, end - start, StandardCharsets.UTF_8);
  }
}
