package io.lambdametrics.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the process's environment variables as UTF-8, which is what Lambda writes.
 *
 * <p>The JDK decodes them in the locale's encoding. The layer's launcher sets a UTF-8 locale where
 * the system has one; elsewhere the JDK would replace each byte beyond ASCII, so the variables are
 * read from {@code /proc}, as the kernel keeps them.
 */
public final class EnvironmentVariables {

  private static final Path PROC = Path.of("/proc/self/environ");

  private EnvironmentVariables() {}

  /** Returns the variables of this process; the JDK's own decoding where there is no /proc. */
  public static Map<String, String> ofThisProcess() {
    // What the JDK decodes them with. It costs nothing to ask, and nearly always it is the answer.
    if (StandardCharsets.UTF_8.name().equals(System.getProperty("sun.jnu.encoding"))) {
      return System.getenv();
    }
    try {
      return parse(Files.readAllBytes(PROC));
    } catch (IOException noProc) {
      return System.getenv();
    }
  }

  /** Parses {@code NAME=value} entries, each of which ends with a zero byte. */
  static Map<String, String> parse(byte[] entries) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : new String(entries, StandardCharsets.UTF_8).split("\0", -1)) {
      int end = entry.indexOf('=');
      if (end > 0) {
        variables.putIfAbsent(entry.substring(0, end), entry.substring(end + 1));
      }
    }
    return variables;
  }
}
