package io.lambdametrics.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the process's environment variables as UTF-8, the encoding that Lambda uses.
 *
 * <p>The JDK decodes them in the locale's encoding. The layer's launcher sets a UTF-8 locale if the
 * system has one. Otherwise the JDK would replace every byte beyond ASCII, so the variables are
 * read from {@code /proc} instead.
 */
public final class EnvironmentVariables {

  private static final Path PROC = Path.of("/proc/self/environ");

  private EnvironmentVariables() {}

  /** Returns this process's variables, decoded by the JDK if there is no {@code /proc}. */
  public static Map<String, String> ofThisProcess() {
    // The encoding that the JDK uses for them: nearly always UTF-8, and cheap to look up.
    if (StandardCharsets.UTF_8.name().equals(System.getProperty("sun.jnu.encoding"))) {
      return System.getenv();
    }
    try {
      return parse(Files.readAllBytes(PROC));
    } catch (IOException noProc) {
      return System.getenv();
    }
  }

  /** Parses {@code NAME=value} entries that each end with a zero byte. */
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
