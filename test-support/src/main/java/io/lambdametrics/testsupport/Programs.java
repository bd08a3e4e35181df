package io.lambdametrics.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Finds programs on this machine. */
public final class Programs {

  /** Debian packages whose names differ from the program's. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "promtool", "prometheus",
          "vmagent", "victoria-metrics",
          "unshare", "util-linux",
          "qemu-aarch64", "qemu-user",
          "/usr/aarch64-linux-gnu/lib/libc.so.6", "libc6-arm64-cross");

  private Programs() {}

  /**
   * Returns whether a program is installed.
   *
   * @param program the name of an executable on the search path, or the absolute path of a file
   */
  public static boolean isInstalled(String program) {
    return program.startsWith("/") ? Files.exists(Path.of(program)) : isOnThePath(program);
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Returns a sentence that says how to install a program. */
  public static String advice(String program) {
    return program
        + " is not installed; on Debian: apt-get install "
        + PACKAGES.getOrDefault(program, program);
  }
}
